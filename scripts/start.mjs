// npm start: builds everything and serves the local host's page.
// Options: --time-zone Europe/Berlin, --locale de_DE; the port comes from PORT.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { servePage } from './serve.mjs';

const { values } = parseArgs({
  options: { 'time-zone': { type: 'string' }, locale: { type: 'string' } },
});

await build();
const { url } = await servePage({
  ...(process.env.PORT && { port: Number(process.env.PORT) }),
  ...(values['time-zone'] && { timeZone: values['time-zone'] }),
  ...(values.locale && { locale: values.locale }),
});
console.log(`Retained is at ${url} (stop it with Ctrl+C)`);
