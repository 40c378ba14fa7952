-- State of one environment. Portable between SQLite and PostgreSQL; the placeholder "bytes" is the dialect's byte type.
-- Times are microseconds since 1970 (UTC). JSON is text. "conn" is nango_connection.id and leads or joins every key of
-- the record tables, so that engines which distribute by a column can use it.

create table nango_store (
  name  varchar(64) not null primary key,
  value text not null
);

create table nango_integration (
  id           varchar(255) not null primary key,
  provider     varchar(255) not null,
  display_name varchar(255) not null,
  credentials  ${bytes},
  custom       ${bytes},
  created_at   bigint not null,
  updated_at   bigint not null
);

create table nango_connection (
  id                bigint not null primary key,
  integration       varchar(255) not null,
  connection_id     varchar(255) not null,
  provider          varchar(255) not null,
  credentials       ${bytes} not null,
  connection_config text not null,
  metadata          text,
  tags              text not null,
  created_at        bigint not null,
  updated_at        bigint not null,
  constraint nango_connection_name unique (integration, connection_id)
);

create table nango_variable (
  name  varchar(255) not null primary key,
  value ${bytes} not null
);

create table nango_dataset (
  conn       bigint not null,
  ds         bigint not null,
  model_name varchar(255) not null,
  variant    varchar(255) not null,
  hwm        bigint not null default 0,
  next_rid   bigint not null default 0,
  live       bigint not null default 0,
  bytes      bigint not null default 0,
  window_run varchar(255),
  primary key (ds, conn),
  constraint nango_dataset_name unique (conn, model_name, variant)
);

create table nango_record (
  rkey       ${rkey} not null,
  conn       bigint not null,
  ds         bigint not null,
  rid        bigint not null,
  seq        bigint not null,
  first_seen bigint not null,
  deleted_at bigint,
  pruned_at  bigint,
  size       integer not null,
  codec      smallint not null,
  ext_id     varchar(255) not null,
  hash       ${bytes} not null,
  payload    ${bytes},
  primary key (rkey, conn)
);
create unique index nango_record_seq on nango_record (ds, seq, conn);

create table nango_seen (
  conn  bigint not null,
  ds    bigint not null,
  run   varchar(255) not null,
  batch bigint not null,
  rids  ${bytes} not null,
  primary key (ds, run, batch, conn)
);

create table nango_position (
  consumer varchar(255) not null,
  conn     bigint not null,
  ds       bigint not null,
  seq      bigint not null,
  primary key (consumer, ds, conn)
);

create table nango_checkpoint (
  conn    bigint not null,
  name    varchar(600) not null,
  value   text,
  version bigint not null,
  primary key (conn, name)
);

create table nango_sync_state (
  conn           bigint not null,
  sync           varchar(255) not null,
  variant        varchar(255) not null,
  last_sync_date bigint,
  next_run_at    bigint,
  primary key (conn, sync, variant)
);
