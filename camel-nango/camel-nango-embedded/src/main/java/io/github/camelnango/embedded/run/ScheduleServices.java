package io.github.camelnango.embedded.run;

import io.github.camelnango.api.Connections;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What schedules need.
 *
 * @param connections which connections there are
 * @param changes which come and go
 * @param syncs runs a sync
 * @param states keeps when the next run is due, over restarts
 * @param timer wakes
 * @param clock the time
 * @param io where blocking work is done
 */
record ScheduleServices(
        Connections connections,
        ConnectionChanges changes,
        SyncRunner syncs,
        SyncStates states,
        Timer timer,
        Clock clock,
        Executor io) {}
