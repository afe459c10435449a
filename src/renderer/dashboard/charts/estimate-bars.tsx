import { useLocale } from 'react-aria-components';
import { Bar, BarChart, ErrorBar, YAxis } from 'recharts';
import { moneyShort } from '../format/money.ts';
import { valueAxis } from './axes.ts';
import { BAR, type BarChartProps, BarFrame } from './bar-frame.tsx';
import { drawnEstimates } from './estimate-data.ts';
import { EstimateValue } from './estimate-value.tsx';
import { axisTicks } from './ticks.ts';

interface EstimateBarsProps extends BarChartProps {
  /** ISO 4217. */
  readonly currency: string;
}

/** What diamonds may be worth: bars up to the expected value, and a line on each from low to high. */
export function EstimateBars(props: EstimateBarsProps) {
  const { bars, currency, name, chosen, ...frame } = props;
  const rtl = useLocale().direction === 'rtl';
  const data = drawnEstimates(bars, chosen);
  const ticks = axisTicks(Math.max(0, ...data.map(({ high }) => high)));
  return (
    <BarFrame
      {...frame}
      chart={BarChart}
      data={data}
      value={(drawn) => <EstimateValue drawn={drawn} currency={currency} name={name} />}
    >
      <YAxis
        {...valueAxis(ticks, (value) => moneyShort(value, currency), 64)}
        orientation={rtl ? 'right' : 'left'}
      />
      <Bar {...BAR} dataKey="expected" fill="var(--edge)">
        <ErrorBar dataKey="spread" stroke="var(--ink)" strokeWidth={1.5} width={3} />
      </Bar>
    </BarFrame>
  );
}
