import { ImageOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { m } from '#app/paraglide/messages.js';

const unmeasuredHeight = 360;

/**
 * A formatted mail in a frame of its own: no scripts, no forms, links open outside without telling from where. Same
 * origin only so that its height can be measured; with scripts off nothing inside can use that.
 */
export function HtmlFrame({
  articleId,
  remoteImages,
  title,
}: {
  articleId: string;
  remoteImages: number;
  title: string;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [images, setImages] = useState(false);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(
      ([entry]) => entry && setHeight(Math.ceil(entry.target.getBoundingClientRect().height)),
    );
    const loaded = () => {
      const content = element.contentDocument?.documentElement;
      if (content != null) observer.observe(content);
    };
    element.addEventListener('load', loaded);
    if (element.contentDocument?.readyState === 'complete') loaded();
    return () => {
      observer.disconnect();
      element.removeEventListener('load', loaded);
    };
  }, [images]);
  return (
    <>
      {remoteImages > 0 && !images && (
        <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted">
          <span className="flex items-center gap-1.5">
            <ImageOff size={16} aria-hidden />
            {m.images_off({ count: remoteImages })}
          </span>
          <button
            type="button"
            onClick={() => setImages(true)}
            className="needs-script min-h-8 font-medium text-accent-text underline-offset-2 hover:underline pointer-coarse:min-h-11"
          >
            {m.images_load()}
          </button>
        </div>
      )}
      <div className="mail-paper">
        <iframe
          ref={frame}
          title={title}
          src={`/api/v1/articles/${articleId}/html${images ? '?images=remote' : ''}`}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          loading="lazy"
          className="block w-full bg-white"
          style={{ height: height ?? unmeasuredHeight, colorScheme: 'light' }}
        />
      </div>
    </>
  );
}
