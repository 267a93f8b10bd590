package dev.rapport.profile.channel;

import dev.rapport.defaults.problem.ProblemType;

/** What can be wrong with a channel preference. */
public enum ChannelProblems implements ProblemType {
    CHANNEL_PREFERENCE_KNOWN(409, "The customer has a channel preference for this kind already; it can be changed.");

    private final int status;
    private final String title;

    ChannelProblems(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
