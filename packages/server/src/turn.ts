/**
 * Counts the turns of the event loop in which somebody asks. Requests of one turn arrived together, so what the first
 * of them has read from disk holds for the others too: one look at the disk under load, and never an old answer.
 */
export function createTurnCounter(): () => number {
  let turn = 0;
  let scheduled = false;
  return () => {
    if (!scheduled) {
      scheduled = true;
      setImmediate(() => {
        scheduled = false;
        turn += 1;
      });
    }
    return turn;
  };
}
