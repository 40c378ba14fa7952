package io.github.camelnango.embedded;

import io.github.camelnango.NangoSettings;

/** Says where data lies, for people: without user names and parameters of a URL, which may hold passwords. */
final class DataPlace {
    private DataPlace() {}

    static String of(NangoSettings.Store store) {
        if (store.dataSource() != null) {
            return "the data source given";
        }
        String url = store.jdbcUrl();
        if (url == null) {
            return store.dataFolder().toAbsolutePath().normalize() + " (SQLite)";
        }
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/]*@", "//");
    }
}
