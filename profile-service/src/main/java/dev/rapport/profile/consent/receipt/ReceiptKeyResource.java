package dev.rapport.profile.consent.receipt;

import dev.rapport.access.Gated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For anybody: a receipt is worth something only to those who can check it. */
@Path("/v1/receipt-keys")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Consents")
class ReceiptKeyResource {
    private final ReceiptKey key;

    ReceiptKeyResource(ReceiptKey key) {
        this.key = key;
    }

    /** A JSON Web Key Set (RFC 7517). */
    public record KeySet(List<Map<String, Object>> keys) {}

    @GET
    @Gated
    @Operation(summary = "Read the keys with which receipts are signed, as a JSON Web Key Set")
    public KeySet keys() {
        return new KeySet(List.of(key.published()));
    }
}
