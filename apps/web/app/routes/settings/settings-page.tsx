import type { ReactNode } from 'react';

/** The frame of one page of settings: its name, what it is for, its parts. */
export function SettingsPage({ title, lead, children }: { title: string; lead: ReactNode; children: ReactNode }) {
  return (
    <main className="mx-auto max-w-190 px-4 py-6 md:px-8 md:py-8">
      <h1 className="text-20">{title}</h1>
      <p className="mt-1.5 max-w-[68ch] text-14 text-muted">{lead}</p>
      <div className="mt-8 flex flex-col gap-10">{children}</div>
    </main>
  );
}

export function SettingsPart({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-16">{title}</h2>
      {lead !== undefined && <p className="mt-1 max-w-[68ch] text-14 text-muted">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
