-- Locks that functions take by name, until they expire, and syncs that were paused.

create table nango_lock (
  name       varchar(255) not null primary key,
  owner      varchar(255) not null,
  expires_at bigint not null
);
create index nango_lock_owner on nango_lock (owner);

alter table nango_sync_state add column paused smallint not null default 0;
