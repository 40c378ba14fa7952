-- Records that could not be kept. "hash" is of content and reason, so that a record that is bad run after run is one row.
-- The payload is compressed, then encrypted, and cut off; "size" is what it had.

create table nango_reject (
  conn    bigint not null,
  ds      bigint not null,
  seq     bigint not null,
  hash    ${rkey} not null,
  ext_id  varchar(255),
  run     varchar(255),
  reason  text not null,
  at      bigint not null,
  times   bigint not null,
  size    bigint not null,
  kept    integer not null,
  codec   smallint not null,
  payload ${bytes} not null,
  primary key (hash, ds, conn)
);
create unique index nango_reject_seq on nango_reject (ds, seq, conn);

-- How many deletions the last end of the open window was refused; null if none was.

alter table nango_dataset add column refused bigint;
