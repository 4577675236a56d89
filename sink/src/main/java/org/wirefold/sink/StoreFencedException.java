package org.wirefold.sink;

/** Another reader of the same partitions is at work: this one must stop. */
public final class StoreFencedException extends RuntimeException {
    StoreFencedException(Advance step) {
        super("the position of " + step.topic() + "-" + step.partition() + " is not "
                + (step.expected().isPresent() ? Long.toString(step.expected().getAsLong()) : "absent")
                + " any more: another sink writes to these tables, or they were rewound");
    }
}
