import type { Brand, ImageSet } from '@redlich/contract';
import { brandFile } from './brand-file.ts';
import { TenantMark } from './tenant-mark.tsx';

type Place = 'header' | 'login';
const heights: Record<Place, string> = { header: 'max-h-8', login: 'max-h-14' };

interface Props {
  name: string;
  brand: Pick<Brand, 'logo' | 'logoDark' | 'showsName'> | undefined;
  place?: Place;
}

/** Whose desk it is: the logo with the name, or the name's first letter with the name. */
export function TenantBrand({ name, brand, place = 'header' }: Props) {
  const words = <span className="truncate text-16 font-semibold text-strong">{name}</span>;
  if (!brand?.logo) {
    return (
      <>
        <TenantMark name={name} size={32} />
        {words}
      </>
    );
  }
  const { logo, logoDark, showsName } = brand;
  const alt = showsName ? '' : name;
  return (
    <>
      {logoDark === null ? (
        <Logo image={logo} alt={alt} place={place} className="logo-on-plate" />
      ) : (
        <>
          <Logo image={logo} alt={alt} place={place} className="on-light" />
          <Logo image={logoDark} alt={alt} place={place} className="on-dark" />
        </>
      )}
      {showsName && words}
    </>
  );
}

/** In the size that the screen needs; on the login page everything is once larger. */
function Logo({ image, alt, place, className }: { image: ImageSet; alt: string; place: Place; className: string }) {
  const [one, two] = place === 'header' ? [image.small, image.medium] : [image.medium, image.large];
  return (
    <img
      src={brandFile(one)}
      srcSet={`${brandFile(one)} 1x, ${brandFile(two)} 2x`}
      width={one.width}
      height={one.height}
      alt={alt}
      className={`h-auto w-auto max-w-full min-w-0 shrink object-contain ${heights[place]} ${className}`}
    />
  );
}
