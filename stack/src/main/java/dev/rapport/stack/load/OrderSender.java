package dev.rapport.stack.load;

import java.time.ZoneId;
import java.util.List;

/** Tells the services of orders and of whom they are, in batches, a few requests at a time. */
public sealed interface OrderSender permits RestOrderSender, WireOrderSender {

    void send(List<RetailOrder> orders, String source, String currency, ZoneId zone, RefusedRows refused);

    ImportResult result(long rows, long refused, long nanos);
}
