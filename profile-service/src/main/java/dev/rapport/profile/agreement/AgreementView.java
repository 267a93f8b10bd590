package dev.rapport.profile.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** An agreement as it is read; its name is that of the partner's client. */
public record AgreementView(String name, @JsonUnwrapped AgreementFields fields, long version) {

    static AgreementView of(Agreement agreement) {
        return new AgreementView(agreement.name(), agreement.fields(), agreement.version());
    }
}
