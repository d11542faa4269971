import { Input, Modal } from 'antd';
import { Fragment, type KeyboardEvent, useDeferredValue, useId, useState } from 'react';
import type { Role } from '../../shared/domain/area.ts';
import { useRegistry, useUi } from '../app/services.ts';
import { useQuery } from '../bridge/use-query.ts';
import { Kbd } from '../kit/kbd.tsx';
import { useText } from '../texts/use-text.ts';
import css from './frame.module.css';
import { commandItems, hitItems, type SearchItem } from './search-items.ts';

interface SearchPaletteProps {
  readonly role: Role;
  onLock(): void;
}

/** One box that finds people, rooms, plates, phones, slips, receipts and commands. */
export function SearchPalette({ role, onLock }: SearchPaletteProps) {
  const t = useText();
  const registry = useRegistry();
  const go = useUi((ui) => ui.go);
  const showSearch = useUi((ui) => ui.showSearch);
  const list = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const hits = useQuery('search', wanted === '' ? undefined : { text: wanted });
  const found = wanted === '' ? [] : hitItems(hits.data ?? [], t);
  const items = [...found, ...commandItems(wanted, role, registry, t)];
  const at = Math.min(chosen, items.length - 1);

  const open = (item: SearchItem | undefined) => {
    if (item?.route) go(item.route);
    else if (item) {
      showSearch(false);
      onLock();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that only ends the composing of a Chinese word is not for us.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') open(items[at]);
    else if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, items.length));
    else if (event.key === 'ArrowUp') setChosen((at - 1 + items.length) % Math.max(1, items.length));
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      open
      footer={null}
      closable={false}
      width={680}
      style={{ top: 56 }}
      onCancel={() => showSearch(false)}
      title={<span className="unseen">{t('frame.search')}</span>}
    >
      <div className={css.palette}>
        <Input
          autoFocus
          size="large"
          value={text}
          placeholder={t('frame.search')}
          aria-label={t('frame.search')}
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={items[at] ? `${list}-${at}` : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div className={css.hits} role="listbox" id={list} aria-label={t('frame.found')}>
          {items.map((item, index) => (
            <Fragment key={item.id}>
              {item.group !== items[index - 1]?.group && (
                <div className={css.group} role="presentation">
                  {t(`frame.${item.group}`)}
                </div>
              )}
              <Hit
                id={`${list}-${index}`}
                item={item}
                chosen={index === at}
                onPoint={() => setChosen(index)}
                onOpen={() => open(item)}
              />
            </Fragment>
          ))}
        </div>
        <p className={css.hint} aria-live="polite">
          {wanted === ''
            ? t('frame.search-start')
            : found.length === 0 && !hits.loading
              ? t('frame.search-none', { text: wanted })
              : t('frame.search-hint')}
        </p>
      </div>
    </Modal>
  );
}

interface HitProps {
  readonly id: string;
  readonly item: SearchItem;
  readonly chosen: boolean;
  onPoint(): void;
  onOpen(): void;
}

function Hit({ id, item, chosen, onPoint, onOpen }: HitProps) {
  return (
    <div
      id={id}
      className={css.hit}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerMove={onPoint}
      onClick={onOpen}
      onKeyDown={(event) => event.key === 'Enter' && onOpen()}
    >
      <span>{item.kind}</span>
      <div>
        {item.title} <span>{item.subtitle}</span>
      </div>
      {item.shortcut && <Kbd>{item.shortcut}</Kbd>}
    </div>
  );
}
