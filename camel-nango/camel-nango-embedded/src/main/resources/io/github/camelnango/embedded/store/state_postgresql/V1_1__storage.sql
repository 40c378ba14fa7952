-- What only PostgreSQL needs: payloads arrive compressed; the dataset row changes with every batch; seq changes with
-- every change of a record.
alter table nango_record alter column payload set storage external;
alter table nango_dataset set (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
alter table nango_record set (
  fillfactor = 90,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.05
);
