import { Segments } from '../../components/segments.tsx';
import { routeTo } from '../../router/route.ts';
import { useRoute } from '../../router/use-route.ts';
import { Page } from '../../shell/page.tsx';
import { words } from '../../words/words.ts';
import { Calculator } from './calculator.tsx';
import { Catalogue } from './catalogue.tsx';
import { PackageSetsPart } from './package-sets-part.tsx';

const PARTS = ['catalogue', 'calculator', 'packages'] as const;
type Part = (typeof PARTS)[number];

const SHOWN: Readonly<Record<Part, () => React.ReactNode>> = {
  catalogue: Catalogue,
  calculator: Calculator,
  packages: PackageSetsPart,
};
const OPTIONS = PARTS.map((id) => ({ id, name: words.gifts.parts[id] }));

/** What gifts there are, what they cost and bring, and what coins cost. */
export function GiftsPage() {
  const { query } = useRoute();
  const part = PARTS.find((name) => name === query.get('part')) ?? 'catalogue';
  const Shown = SHOWN[part];
  return (
    <Page
      title={words.common.pages.gifts}
      aside={
        <Segments
          label={words.gifts.part}
          options={OPTIONS}
          value={part}
          onChange={(to) => {
            window.location.hash = routeTo('gifts', { part: to });
          }}
        />
      }
    >
      <Shown />
    </Page>
  );
}
