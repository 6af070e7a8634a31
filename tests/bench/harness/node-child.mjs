/** A contender's own process: answers {id, method, args} from the parent, one at a time. */
import { open } from './remote-session.mjs';

/** @type {Awaited<ReturnType<typeof open>> | undefined} */
let session;

process.on('message', async (/** @type {{ id: number, method: string, args: any[] }} */ { id, method, args }) => {
  try {
    if (method === 'open') {
      session = await open(args[0], args[1]);
      process.send?.({ id, result: null });
      return;
    }
    if (!session) throw new Error('open a session first');
    const result = await /** @type {any} */ (session)[method](...args);
    process.send?.({ id, result: result ?? null });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
