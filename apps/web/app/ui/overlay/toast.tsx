import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { m } from '#app/paraglide/messages.js';
import { IconButton } from '../actions/icon-button.tsx';

interface Toast {
  id: number;
  kind: 'good' | 'bad';
  text: string;
}

const Say = createContext<(text: string, kind?: Toast['kind']) => void>(() => undefined);

/** Says in a corner that something was done; never the only place where an error is shown. */
export const useToast = () => useContext(Say);

let last = 0;

export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const say = useCallback((text: string, kind: Toast['kind'] = 'good') => {
    setToasts((all) => [...all.slice(-2), { id: ++last, kind, text }]);
  }, []);
  return (
    <Say.Provider value={say}>
      {children}
      <section
        aria-label={m.messages()}
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-60 flex flex-col items-center gap-2"
      >
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDone={drop} />
        ))}
      </section>
    </Say.Provider>
  );
}

function ToastCard({ toast, onDone }: { toast: Toast; onDone: (id: number) => void }) {
  useEffect(() => {
    const timer = setTimeout(() => onDone(toast.id), 5000);
    return () => clearTimeout(timer);
  }, [toast.id, onDone]);
  return (
    <div className="pointer-events-auto flex max-w-md animate-rise items-center gap-2.5 rounded-card bg-surface-1 py-1 pr-1 pl-3.5 text-13 text-strong shadow-float">
      {toast.kind === 'good' ? (
        <CircleCheck size={16} aria-hidden className="shrink-0 text-good-text" />
      ) : (
        <CircleAlert size={16} aria-hidden className="shrink-0 text-bad-text" />
      )}
      <span className="py-1.5">{toast.text}</span>
      <IconButton icon={X} label={m.close_notice()} onClick={() => onDone(toast.id)} />
    </div>
  );
}
