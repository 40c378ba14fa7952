-- Consumers that have started from now. What appears after that is new to them, also while they are down.

create table nango_consumer (
  name       varchar(255) not null primary key,
  started_at bigint not null
);

insert into nango_consumer (name, started_at) select distinct consumer, 0 from nango_position;
