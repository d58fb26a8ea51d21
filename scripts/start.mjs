// npm start: builds everything and serves the local host's page.
// Options: --time-zone Europe/Berlin, --locale de_DE; the port comes from PORT.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { servePage } from './serve.mjs';

const values = given();

await build();
const { url } = await servePage({
  ...(process.env.PORT && { port: Number(process.env.PORT) }),
  ...(values['time-zone'] && { timeZone: values['time-zone'] }),
  ...(values.locale && { locale: values.locale }),
});
console.log(`Retained is at ${url} (stop it with Ctrl+C)`);

function given() {
  try {
    return parseArgs({
      options: { 'time-zone': { type: 'string' }, locale: { type: 'string' } },
    }).values;
  } catch (error) {
    const known =
      'Give --time-zone Europe/Berlin or --locale de_DE; PORT=8090 before npm chooses the port.';
    console.error(`${error.message.split('. ')[0]}. ${known}`);
    process.exit(1);
  }
}
