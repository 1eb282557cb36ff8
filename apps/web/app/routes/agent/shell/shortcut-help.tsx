import { m } from '#app/paraglide/messages.js';
import { Kbd } from '#app/ui/display/kbd.tsx';
import { Dialog } from '#app/ui/overlay/dialog.tsx';

/** Every key of the desk on one page. */
export default function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const groups: [string, [string[], string][]][] = [
    [
      m.keys_everywhere(),
      [
        [['⌘K', 'Ctrl K'], m.palette_open()],
        [['g', 'm'], m.view_mine()],
        [['g', 'u'], m.view_unassigned()],
        [['g', 'o'], m.view_open()],
        [['g', 'p'], m.view_pending()],
        [['g', 'c'], m.view_closed()],
        [['g', 'n'], m.ticket_new()],
        [['g', 'k'], m.customers()],
        [['g', 's'], m.settings()],
        [['?'], m.shortcuts()],
      ],
    ],
    [
      m.keys_list(),
      [
        [['j', 'k'], m.keys_move()],
        [['↵', 'o'], m.keys_open()],
        [['x'], m.keys_choose()],
        [['/'], m.search_tickets()],
      ],
    ],
    [
      m.keys_ticket(),
      [
        [['r'], m.reply()],
        [['n'], m.note()],
        [['⌘↵', 'Ctrl ↵'], m.keys_send()],
        [['e'], m.keys_close()],
        [['j', 'k'], m.keys_neighbours()],
        [['u'], m.back_to_list()],
      ],
    ],
  ];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={m.shortcuts()} wide>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {groups.map(([title, keys]) => (
          <section key={title} className="first:row-span-2">
            <h3 className="mb-1 text-12 font-medium text-muted">{title}</h3>
            <dl>
              {keys.map(([names, what]) => (
                <div
                  key={what}
                  className="flex min-h-8 items-center justify-between gap-4 border-b border-line text-13 last:border-0"
                >
                  <dt className="text-normal">{what}</dt>
                  <dd className="flex gap-1">
                    {names.map((name) => (
                      <Kbd key={name}>{name}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
