-- Run history and run logs: a second SQLite file, so that they never wait for the single writer of the state.

create table nango_run (
  id            varchar(64) not null primary key,
  kind          varchar(16) not null,
  integration   varchar(255) not null,
  name          varchar(255) not null,
  revision      varchar(255) not null,
  script_type   varchar(16) not null,
  connection_id varchar(255) not null,
  conn          bigint not null,
  provider      varchar(255) not null,
  variant       varchar(255) not null,
  last_sync     bigint,
  parent        varchar(64),
  depth         integer not null,
  started_at    bigint not null,
  status        varchar(16) not null,
  ended_at      bigint,
  error_type    varchar(255),
  error_message text,
  changes       text
);
create index nango_run_started on nango_run (started_at);

create table nango_log (
  run     varchar(64) not null,
  line    bigint not null,
  at      bigint not null,
  level   varchar(8) not null,
  source  varchar(16) not null,
  message text not null,
  meta    text,
  primary key (run, line)
);
