import { useLocation, useSubmit } from '@remix-run/react';
import { BellRing, BookOpen, CalendarOff, Keyboard, KeyRound, LogOut, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { forgetDrafts, keepChoice, readChoice, type StoredChoice } from '#app/browser-storage.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { useMay, useRootData } from '#app/root-data.ts';
import { Kbd } from '#app/ui/display/kbd.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '#app/ui/overlay/menu.tsx';
import { PersonButton } from './person-button.tsx';
import { useShellActions } from './shell-actions.tsx';

/** The person signed in: language, look, shortcuts, the way out. Open when first rendered. */
export default function PersonMenu() {
  const person = useRootData()?.person;
  const submit = useSubmit();
  const { openHelp } = useShellActions();
  const { pathname, search } = useLocation();
  const may = useMay();
  if (person == null) return null;
  return (
    <Menu side="top" align="start" trigger={<PersonButton person={person} />} startsOpen>
      <p className="truncate px-2.5 pt-1.5 pb-1 text-12 text-muted">{person.email}</p>
      <MenuLine />
      <MenuChoice
        label={m.language()}
        value={getLocale()}
        options={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(language) => changeLanguage(language, pathname + search)}
      />
      <MenuLine />
      <StoredMenuChoice
        name="theme"
        label={m.theme()}
        options={[
          { value: '', label: m.theme_system() },
          { value: 'light', label: m.theme_light() },
          { value: 'dark', label: m.theme_dark() },
        ]}
      />
      <MenuLine />
      <StoredMenuChoice
        name="density"
        label={m.density()}
        options={[
          { value: '', label: m.density_compact() },
          { value: 'relaxed', label: m.density_relaxed() },
        ]}
      />
      <MenuLine />
      {may('absence.get-own') && (
        <MenuItem icon={CalendarOff} onSelect={() => location.assign('/desk/absence')}>
          {m.absence()}
        </MenuItem>
      )}
      {may('alert.set-choices') && (
        <MenuItem icon={BellRing} onSelect={() => location.assign('/desk/alerts/choices')}>
          {m.alerts()}
        </MenuItem>
      )}
      <MenuItem icon={KeyRound} onSelect={() => location.assign('/security')}>
        {m.security()}
      </MenuItem>
      <MenuItem icon={Keyboard} onSelect={openHelp} hint={<Kbd>?</Kbd>}>
        {m.shortcuts()}
      </MenuItem>
      <MenuItem icon={BookOpen} onSelect={() => location.assign('/api/docs')}>
        {m.api_documentation()}
      </MenuItem>
      <MenuItem icon={ShieldCheck} onSelect={() => location.assign('/privacy')}>
        {m.privacy_notice()}
      </MenuItem>
      <MenuLine />
      <MenuItem
        icon={LogOut}
        onSelect={() => {
          forgetDrafts();
          submit(null, { method: 'post', action: '/logout' });
        }}
      >
        {m.logout()}
      </MenuItem>
    </Menu>
  );
}

/** A choice that stays in this browser and takes effect at once. */
function StoredMenuChoice({
  name,
  label,
  options,
}: {
  name: StoredChoice;
  label: string;
  options: { value: string; label: string }[];
}) {
  const [value, setValue] = useState('');
  useEffect(() => setValue(readChoice(name) ?? ''), [name]);
  return (
    <MenuChoice
      label={label}
      value={value}
      options={options}
      onChange={(chosen) => {
        setValue(chosen);
        keepChoice(name, chosen || undefined);
        if (chosen === '') delete document.documentElement.dataset[name];
        else document.documentElement.dataset[name] = chosen;
      }}
    />
  );
}

/** By a form of the page, not by script: the whole document comes back in the other language. */
function changeLanguage(language: string, next: string) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/language';
  for (const [name, value] of Object.entries({ language, next })) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name, value });
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}
