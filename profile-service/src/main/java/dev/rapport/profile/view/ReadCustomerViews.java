package dev.rapport.profile.view;

import dev.rapport.access.Caller;
import dev.rapport.access.Gates;
import dev.rapport.defaults.problem.RequestProblems;
import dev.rapport.defaults.web.Cursor;
import dev.rapport.profile.customer.CustomerPage;
import dev.rapport.profile.customer.CustomerView;
import dev.rapport.profile.customer.ReadCustomers;
import dev.rapport.profile.dossier.PartName;
import dev.rapport.profile.history.FieldValueView;
import dev.rapport.profile.identifier.Normalisation;
import dev.rapport.profile.search.FindCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads customers, however they are named, and then their parts, each behind the gate of its category. */
@ApplicationScoped
class ReadCustomerViews {
    private final Mutiny.SessionFactory sessions;
    private final ReadCustomers readCustomers;
    private final FindCustomers findCustomers;
    private final PartReaders readers;
    private final HistoryReader historyReader;
    private final Gates gates;

    ReadCustomerViews(
            Mutiny.SessionFactory sessions,
            ReadCustomers readCustomers,
            FindCustomers findCustomers,
            PartReaders readers,
            HistoryReader historyReader,
            Gates gates) {
        this.sessions = sessions;
        this.readCustomers = readCustomers;
        this.findCustomers = findCustomers;
        this.readers = readers;
        this.historyReader = historyReader;
        this.gates = gates;
    }

    Uni<CustomerRecord.Page> read(Caller caller, CustomerViewsRequest request) {
        if (!request.namesOneWay()) {
            throw RequestProblems.INVALID_VALUE.at("ids", "or identifier, me, page or matches; one of them");
        }
        return customers(caller, request)
                .chain(page -> records(caller, request, page.items())
                        .map(records -> new CustomerRecord.Page(records, page.next())));
    }

    private Uni<CustomerPage> customers(Caller caller, CustomerViewsRequest request) {
        if (request.ids() != null) {
            return readCustomers.byIds(caller, request.ids()).map(ReadCustomerViews::whole);
        }
        if (request.identifier() != null) {
            var named = request.identifier();
            return readCustomers
                    .byIdentifier(caller, Normalisation.key(named.type(), named.value(), null))
                    .map(ReadCustomerViews::whole);
        }
        if (request.page() != null) {
            var page = request.page();
            return readCustomers.page(caller, Cursor.parse(page.cursor()), page.limit());
        }
        if (request.matches() != null) {
            var matches = request.matches();
            return findCustomers.find(caller, matches.text(), matches.cursor(), matches.limit());
        }
        return readCustomers.self(caller).map(ReadCustomerViews::whole);
    }

    private Uni<List<CustomerRecord>> records(
            Caller caller, CustomerViewsRequest request, List<CustomerView> customers) {
        if (customers.isEmpty() || request.parts().isEmpty() && request.fieldHistory() == null) {
            return Uni.createFrom().item(records(customers, new Found(Map.of(), Map.of())));
        }
        return sessions.withSession(session -> parts(session, caller, request, customers)
                        .chain(parts -> history(session, request, customers).map(said -> new Found(parts, said))))
                .map(found -> records(customers, found));
    }

    /** What was read beside the customers themselves. */
    private record Found(Map<PartName, Map<UUID, Object>> parts, Map<UUID, List<FieldValueView>> history) {}

    private static List<CustomerRecord> records(List<CustomerView> customers, Found found) {
        return customers.stream()
                .map(customer -> CustomerRecord.of(customer, found.parts(), found.history()))
                .toList();
    }

    private Uni<Map<UUID, List<FieldValueView>>> history(
            Mutiny.Session session, CustomerViewsRequest request, List<CustomerView> customers) {
        return request.fieldHistory() == null
                ? Uni.createFrom().item(Map.of())
                : historyReader.read(session, customers, request.fieldHistory());
    }

    /** One after the other, because a session does one thing at a time. */
    private Uni<Map<PartName, Map<UUID, Object>>> parts(
            Mutiny.Session session, Caller caller, CustomerViewsRequest request, List<CustomerView> customers) {
        Map<PartName, Map<UUID, Object>> found = new EnumMap<>(PartName.class);
        var reading = Uni.createFrom().voidItem();
        for (var name : request.parts()) {
            customers.forEach(customer -> gates.asked(customer.id(), name.category()));
            var permitted = customers.stream()
                    .filter(customer -> customer.permits(name.category()))
                    .map(CustomerView::id)
                    .toList();
            if (!permitted.isEmpty()) {
                var wanted = new PartReader.Wanted(session, caller, permitted);
                reading = reading.chain(() -> readers.read(name, wanted))
                        .invoke(part -> found.put(name, part))
                        .replaceWithVoid();
            }
        }
        return reading.replaceWith(found);
    }

    private static CustomerPage whole(List<CustomerView> customers) {
        return new CustomerPage(customers, null);
    }
}
