package org.wirefold.trials.fault;

import java.time.Duration;

/** One line of the matrix of RELIABILITY 2.2, with the numbers of one run. */
public interface Fault {
    /** F01 to F35. */
    String id();

    /** What is done, with how often and how long. */
    String what();

    /** Within which 95 of 100 times results flow again. */
    default Duration limit() {
        return Duration.ofSeconds(30);
    }

    /** Whether the installation cannot be whole afterwards: then it comes last, after everything was verified. */
    default boolean isLast() {
        return false;
    }

    /**
     * Does it, while articles keep coming, and returns when the installation is whole again.
     *
     * @throws Exception when the fault could not be brought about: then it shows nothing
     */
    void bringAbout(Scene scene, Findings findings) throws Exception;
}
