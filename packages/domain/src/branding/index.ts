// How a tenant looks and how it signs: colours, logo, icon, greeting, the sender's name, signatures.
// Invariants: a colour that cannot be read is not kept; of an uploaded image nothing is kept but pixels drawn anew; its
// files are public under their content on the tenant's own hosts and go when it is replaced; a placeholder that nobody
// fills in is refused; nothing filled in can begin a header.
export { getBranding } from './get-branding.ts';
export { imageBytesMax, type ImageRenderer } from './images.ts';
export { findMailLogo, openBrandFile } from './open-file.ts';
export { previewSignature } from './preview-signature.ts';
export { getBrand, readBrand } from './read-brand.ts';
export { languageOfTicket, readIdentity } from './read-identity.ts';
export { senderName } from './sender-name.ts';
export { setIdentity, setQueueIdentity } from './set-identity.ts';
export { deleteBrandImage, setBrandImage } from './set-image.ts';
export { setGreeting, setLook } from './set-look.ts';
export { signatureText } from './signature.ts';
