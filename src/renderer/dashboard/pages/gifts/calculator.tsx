import { useMemo } from 'react';
import { coins } from '../../../../shared/amount/coins.ts';
import { MOST_COINS } from '../../../../shared/packages/combine.ts';
import {
  type PackageSet,
  type PackageSets,
  setInUse,
} from '../../../../shared/packages/package-set.ts';
import { call } from '../../bridge/client.ts';
import { Card } from '../../components/card.tsx';
import { FailedLoad } from '../../components/failed-load.tsx';
import { whole } from '../../format/numbers.ts';
import { useRoute } from '../../router/use-route.ts';
import { usePackageSets } from '../../state/package-sets.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { words } from '../../words/words.ts';
import { CalculatorForm } from './calculator-form.tsx';
import { CalculatorResult } from './calculator-result.tsx';
import { type Question, questionFrom } from './question.ts';
import './calculator.css';

const { calculator: said } = words.gifts;
const loadGifts = () => call('gifts.list', null);

/** From a gift to the packages that pay for it and to the creator's share. The address holds the question. */
export function Calculator() {
  const { value: kinds, failure, again } = useAnswer(loadGifts);
  const packages = usePackageSets((state) => state.packages);
  const { query } = useRoute();
  const question = useMemo(() => questionFrom(query, kinds ?? []), [query, kinds]);
  if (failure !== null && kinds === null) return <FailedLoad failure={failure} again={again} />;
  if (kinds === null) return <p className="muted">{words.common.loading}</p>;
  const set = packages === null ? null : setOf(packages, question.setId);
  return (
    <>
      <Card title={said.title}>
        <CalculatorForm question={question} kinds={kinds} sets={packages?.sets ?? []} set={set} />
      </Card>
      <Outcome question={question} set={set} />
    </>
  );
}

/** The set that the address names, or the one in use. */
function setOf(packages: PackageSets, id: string | null): PackageSet | null {
  return packages.sets.find((set) => set.id === id) ?? setInUse(packages);
}

interface OutcomeProps {
  readonly question: Question;
  readonly set: PackageSet | null;
}

function Outcome({ question, set }: OutcomeProps) {
  const count = question.coins;
  if (count === null || count === 0) return <p className="muted">{said.empty}</p>;
  if (count > MOST_COINS) return <p className="muted">{said.tooMany(whole(MOST_COINS))}</p>;
  return <CalculatorResult coins={coins(count)} question={question} set={set} />;
}
