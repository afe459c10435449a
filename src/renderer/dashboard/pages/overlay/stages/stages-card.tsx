import { useState } from 'react';
import type { StageDesign, WidgetDesign } from '../../../../../shared/settings/overlay-design.ts';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Confirm } from '../../../components/confirm.tsx';
import { FailureNotice } from '../../../components/notice.tsx';
import { Segments } from '../../../components/segments.tsx';
import { useDesign } from '../../../state/design.ts';
import { failureWords, words } from '../../../words/words.ts';
import { withCopy, withoutWidget, withStage, withWidget } from './edits.ts';
import { History } from './history.tsx';
import { LookForm } from './look-form.tsx';
import { Preview } from './preview.tsx';
import { StageAddress } from './stage-address.tsx';
import { StageFields } from './stage-fields.tsx';
import { WidgetForm } from './widget-form.tsx';
import { WidgetList } from './widget-list.tsx';
import './stages.css';

const { stages: said, widgets: names } = words.overlay;
const TABS = ['look', 'widget', 'stage'] as const;

/** Where stages are arranged: what is on them on the left, the page itself, and what can be set. */
export function StagesCard() {
  const editor = useDesign();
  const { design, change } = editor;
  const [stageId, setStageId] = useState(design.stages[0]?.id ?? '');
  const [selected, setSelected] = useState<string | null>(null);
  const [tab, setTab] = useState<(typeof TABS)[number]>('look');
  const stage = design.stages.find((one) => one.id === stageId) ?? design.stages[0];
  if (stage === undefined) return null;
  const changeStage = (step: (stage: StageDesign) => StageDesign) =>
    change((now) => withStage(now, stage.id, step));
  const changeWidget = (widget: WidgetDesign) =>
    changeStage((now) => withWidget(now, widget.id, () => widget));
  const select = (id: string) => {
    setSelected(id);
    setTab('widget');
  };
  const widget = stage.widgets.find((one) => one.id === selected) ?? null;
  return (
    <Card title={said.title} className="stages" aside={<History {...editor} />}>
      {editor.failure !== null && (
        <FailureNotice failure={failureWords(editor.failure.code, editor.failure.detail)} />
      )}
      <div className="stages-head">
        <Segments
          label={said.choose}
          options={design.stages.map(({ id, name }) => ({ id, name }))}
          value={stage.id}
          onChange={(id) => {
            setStageId(id);
            setSelected(null);
          }}
        />
        <Button
          kind="quiet"
          icon="copy"
          isDisabled={design.stages.length >= 12}
          onPress={() => change((now) => withCopy(now, stage, said.copyOf(stage.name)))}
        >
          {said.copy}
        </Button>
      </div>
      <div className={`stages-body${stage.width > stage.height ? ' lying' : ''}`}>
        <WidgetList
          stage={stage}
          selected={selected}
          onSelect={select}
          onChange={(next) => changeStage(() => next)}
        />
        <Preview
          stage={stage}
          selected={selected}
          onSelect={select}
          onBox={(id, box) => changeStage((now) => withWidget(now, id, (one) => ({ ...one, box })))}
        />
        <div className="stack stages-settings">
          <Segments
            label={said.settings}
            options={TABS.map((id) => ({ id, name: said.tabs[id] }))}
            value={tab}
            onChange={setTab}
          />
          {tab === 'look' && (
            <LookForm
              look={stage.look}
              onChange={(look) => changeStage((now) => ({ ...now, look }))}
            />
          )}
          {tab === 'stage' && (
            <>
              <StageFields stage={stage} onChange={(next) => changeStage(() => next)} />
              <StageAddress stage={stage.id} widget={null} />
              <Confirm
                title={said.removeTitle(stage.name)}
                body={said.removeBody}
                confirmLabel={said.remove}
                onConfirm={() =>
                  change((now) => ({
                    ...now,
                    stages: now.stages.filter((one) => one.id !== stage.id),
                  }))
                }
              >
                <Button kind="quiet" icon="remove" isDisabled={design.stages.length === 1}>
                  {said.remove}
                </Button>
              </Confirm>
            </>
          )}
          {tab === 'widget' && widget === null && <p className="muted">{said.noWidget}</p>}
          {tab === 'widget' && widget !== null && (
            <>
              <h3 className="widget-title">{names[widget.kind]}</h3>
              <WidgetForm
                key={widget.id}
                widget={widget}
                stageLook={stage.look}
                onChange={changeWidget}
              />
              <StageAddress stage={stage.id} widget={widget} />
              <Button
                kind="quiet"
                icon="remove"
                onPress={() => changeStage((now) => withoutWidget(now, widget.id))}
              >
                {said.removeWidget}
              </Button>
            </>
          )}
        </div>
      </div>
    </Card>
  );
}
