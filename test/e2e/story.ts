let failed: string | null = null;

/**
 * A test that goes on where the one before it in this file ended, as a person's work does. After one that fails the
 * rest is not tried: it would fail for that one's reason, and hide it.
 */
export function step(title: string, run: () => Promise<void> | void): void {
  test(title, async () => {
    if (failed !== null) throw new Error(`not tried, since "${failed}" failed`);
    try {
      await run();
    } catch (error) {
      failed = title;
      throw error;
    }
  });
}

/** A step of `npm run test:whole`, and of a file that is run by itself; none after it needs it. */
export const longStep: typeof step = process.env.SOME ? () => undefined : step;
