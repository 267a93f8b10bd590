package dev.rapport.access;

/** The caller of the current HTTP request, as it can be injected. */
public class CallerOfRequest {
    private final Caller caller;

    CallerOfRequest(Caller caller) {
        this.caller = caller;
    }

    /** For the proxy that stands in for the bean of the request. */
    protected CallerOfRequest() {
        this(new Caller("", "", "", java.util.Set.of(), java.util.Set.of(), ""));
    }

    public Caller get() {
        return caller;
    }
}
