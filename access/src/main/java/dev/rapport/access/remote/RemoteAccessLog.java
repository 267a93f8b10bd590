package dev.rapport.access.remote;

import dev.rapport.access.log.AccessEntry;
import dev.rapport.access.log.AccessLog;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands entries to profile-service, with the secret that the services share. */
@ApplicationScoped
class RemoteAccessLog implements AccessLog {
    /** Of this many a body stays far below what profile-service accepts, however long each is. */
    private static final int MOST = 100;

    private final AccessLogApi api;
    private final String secret;

    RemoteAccessLog(@RestClient AccessLogApi api, @ConfigProperty(name = "rapport.internal.secret") String secret) {
        this.api = api;
        this.secret = secret;
    }

    @Override
    public Uni<Void> keep(List<AccessEntry> entries) {
        return Multi.createFrom()
                .iterable(entries)
                .group()
                .intoLists()
                .of(MOST)
                .onItem()
                .transformToUniAndConcatenate(some -> api.keep(secret, some))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
