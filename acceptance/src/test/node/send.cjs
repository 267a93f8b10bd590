// Sends `count` events with the library named first, at some pace, and ends when all of them are delivered.
const [library, url, writeKey, user, count] = process.argv.slice(2);
const PACE_MILLIS = 10;
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

function segment() {
  const { Analytics } = require('@segment/analytics-node');
  const client = new Analytics({ writeKey, host: url, path: '/v1/batch', flushAt: 15, maxRetries: 20 });
  let failed = 0;
  client.on('error', () => failed++);
  return { track: (event) => client.track(event), close: () => client.closeAndFlush(), failed: () => failed };
}

// Has no way to be closed: a flush sends no more than one batch, so it is asked until every event was called back.
function rudderstack() {
  const Rudder = require('@rudderstack/rudder-sdk-node');
  let failed = 0;
  let open = 0;
  // by default it gives up after less than two seconds
  const client = new (Rudder.default || Rudder)(writeKey, {
    dataPlaneUrl: url,
    retryCount: 12,
    errorHandler: () => failed++,
  });
  const track = (event) => {
    open++;
    client.track(event, () => open--);
  };
  const close = async () => {
    while (open > 0 && failed === 0) {
      await client.flush();
      await pause(100);
    }
  };
  return { track, close, failed: () => failed };
}

(async () => {
  const client = { segment, rudderstack }[library]();
  for (let index = 0; index < +count; index++) {
    client.track({ userId: user, event: 'Product Viewed', properties: { index } });
    await pause(PACE_MILLIS);
  }
  await client.close();
  process.exit(client.failed() === 0 ? 0 : 1);
})();
