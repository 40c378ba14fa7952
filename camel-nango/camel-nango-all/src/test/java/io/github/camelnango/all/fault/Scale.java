package io.github.camelnango.all.fault;

/** How much of each fault: seconds with all tests, or as much as figures for publication need. */
final class Scale {
    static final boolean LONG = "long".equals(System.getProperty("nango.faults"));

    private Scale() {}

    static int of(int quick, int whole) {
        return LONG ? whole : quick;
    }
}
