-- A connection's config, encrypted: some customers' secrets are in it. The text column keeps only what was written
-- before this version, until the store is next opened, and '{}' after that.

alter table nango_connection add column config ${bytes};
