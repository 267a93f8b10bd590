package dev.rapport.profile.view;

import dev.rapport.access.Category;
import dev.rapport.access.Decision;
import dev.rapport.access.Gates;
import dev.rapport.profile.customer.CustomerView;
import dev.rapport.profile.history.FieldHistory;
import dev.rapport.profile.history.FieldValueView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The latest of what was said of many customers, of each what the caller may see of her. */
@ApplicationScoped
class HistoryReader {
    private final FieldHistory values;
    private final Gates gates;

    HistoryReader(FieldHistory values, Gates gates) {
        this.values = values;
        this.gates = gates;
    }

    Uni<Map<UUID, List<FieldValueView>>> read(
            Mutiny.Session session, List<CustomerView> customers, CustomerViewsRequest.FieldHistory wanted) {
        customers.forEach(
                customer -> EnumSet.allOf(Category.class).forEach(category -> gates.asked(customer.id(), category)));
        Map<UUID, Set<Category>> permitted = customers.stream()
                .filter(customer -> customer.permits(Category.BASIC))
                .collect(Collectors.toMap(CustomerView::id, HistoryReader::categories, (one, same) -> one));
        return values.latest(session, permitted, wanted.field(), wanted.limit());
    }

    private static Set<Category> categories(CustomerView customer) {
        return customer.access().stream()
                .filter(Decision::permitted)
                .map(Decision::category)
                .collect(Collectors.toSet());
    }
}
