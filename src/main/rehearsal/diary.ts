import type { Happening, RehearsalView } from '../../shared/contract/rehearsal-calls.ts';
import { CAST, type Viewer } from '../../shared/rehearsal/cast.ts';
import type { Crowd, Given, Refused } from '../../shared/rehearsal/crowd.ts';
import { coinsLeft } from '../../shared/rehearsal/wallet.ts';

/** What has happened in a rehearsal, and what everybody has in their wallets by then. */
export interface Diary {
  note(turn: Given | Refused): void;
  noteBought(viewer: Viewer, coins: number): void;
  page(): Omit<RehearsalView, 'pace'>;
}

/** So many of the newest are told. */
const MOST = 30;

export function createDiary(crowd: Crowd): Diary {
  let newest: readonly Happening[] = [];
  let number = 0;
  let given = 0;
  let refused = 0;

  const add = (happening: Omit<Happening, 'number'>) => {
    number += 1;
    newest = [{ number, ...happening }, ...newest].slice(0, MOST);
  };
  const noteBought = ({ name }: Viewer, coins: number) =>
    add({ kind: 'bought', viewer: name, gift: null, count: 1, coins });

  return {
    noteBought,
    note(turn) {
      const { kind, viewer, count } = turn;
      const { id, name, coins: price } = turn.gift;
      if (kind === 'given') for (const coins of turn.bought) noteBought(viewer, coins);
      add({ kind, viewer: viewer.name, gift: { id, name }, count, coins: price * count });
      if (kind === 'given') given += 1;
      else refused += 1;
    },
    page() {
      const viewers = CAST.map((viewer) => {
        const wallet = crowd.walletOf(viewer);
        return { id: viewer.id, name: viewer.name, ...wallet, left: coinsLeft(wallet) };
      });
      const sum = (part: 'bought' | 'spent' | 'left') =>
        viewers.reduce((all, wallet) => all + wallet[part], 0);
      const total = { bought: sum('bought'), spent: sum('spent'), left: sum('left') };
      return { viewers, total, given, refused, newest };
    },
  };
}
