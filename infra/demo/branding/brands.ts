import type { Greeting, Identity } from '@redlich/contract';
import type { DemoSlug } from '../slugs.ts';

export interface DemoBrand {
  colour: string;
  accent: string | null;
  /** The sign as SVG inside a box of 200 x 200; `{ink}` is the colour it is drawn in. */
  sign: string;
  ink: string;
  /** On dark pages; without: the same on a light plate. */
  darkInk?: string;
  greeting?: Greeting;
  identity?: Identity;
}

const bySign = (name: string): Identity => ({
  senderPattern: '{agent} – {tenant}',
  signature: {
    de: `Viele Grüße\n{agent.name}\n${name}, {queue.name}`,
    en: `Kind regards\n{agent.name}\n${name}, {queue.name}`,
  },
});

/** What each desk looks like: a sign made of a few shapes, a colour, and for some words of their own. */
export const demoBrands: Record<DemoSlug, DemoBrand> = {
  nordlicht: {
    colour: '#0b6b54',
    accent: null,
    ink: '#0b6b54',
    darkInk: '#4fd1a8',
    // Three bands of light over a horizon.
    sign: '<g fill="none" stroke="{ink}" stroke-width="16" stroke-linecap="round"><path d="M30 128c18-58 44-88 74-96"/><path d="M74 128c10-40 28-66 56-78"/><path d="M118 128c6-24 18-42 40-52"/></g><path d="M14 150h172v16H14z" fill="{ink}"/>',
    greeting: {
      de: {
        title: 'Guten Tag in der Praxishilfe',
        text: 'Bitte nennen Sie in Anfragen keine Namen und keine Diagnosen von Patientinnen und Patienten. Wir fragen nach, wenn wir etwas brauchen.',
      },
      en: {
        title: 'Welcome to practice support',
        text: 'Please leave out names and diagnoses of patients in your requests. We will ask if we need anything.',
      },
    },
    identity: bySign('Nordlicht Praxissysteme'),
  },
  seewind: {
    colour: '#0a5f80',
    accent: null,
    ink: '#0a5f80',
    darkInk: '#63c3e6',
    // A sail before two waves.
    sign: '<path d="M104 22v104H34C66 104 92 70 104 22z" fill="{ink}"/><path d="M118 58c4 28 16 50 40 68h-40z" fill="{ink}" opacity=".6"/><path d="M18 150c27 0 27 16 54 16s27-16 54-16 27 16 54 16" fill="none" stroke="{ink}" stroke-width="14" stroke-linecap="round"/>',
    greeting: {
      de: {
        title: 'Moin, was können wir für Sie tun?',
        text: 'Werktags sind wir von 7 bis 18 Uhr da. Bei einem Ausfall, der den Betrieb anhält, rufen Sie bitte an: Die Nummer steht in Ihrem Vertrag.',
      },
      en: {
        title: 'Hello, what can we do for you?',
        text: 'We are here on working days from 7 am to 6 pm. If an outage stops your work, please call us: the number is in your contract.',
      },
    },
    identity: {
      senderPattern: '',
      signature: {
        de: 'Viele Grüße von der Küste\n{agent.name}\n{tenant.name}',
        en: 'Kind regards from the coast\n{agent.name}\n{tenant.name}',
      },
    },
  },
  talwerk: {
    colour: '#8f3d0e',
    accent: null,
    ink: '#8f3d0e',
    // Two hills and the valley between them.
    sign: '<path d="M12 160 66 52l36 62 24-34 62 80z" fill="{ink}"/><circle cx="142" cy="48" r="18" fill="{ink}" opacity=".55"/>',
  },
  wolkenlos: {
    // Bright on buttons, darker where it is text.
    colour: '#c9400b',
    accent: '#a1330a',
    ink: '#c9400b',
    darkInk: '#ff9a6b',
    // A sun without a cloud.
    sign: '<circle cx="100" cy="100" r="44" fill="{ink}"/><g stroke="{ink}" stroke-width="14" stroke-linecap="round"><path d="M100 18v20M100 162v20M18 100h20M162 100h20M42 42l14 14M144 144l14 14M158 42l-14 14M56 144l-14 14"/></g>',
    greeting: {
      de: {
        title: 'Willkommen bei Wolkenlos',
        text: 'Antworten zu häufigen Fragen stehen auf https://hilfe.wolkenlos.example.',
      },
      en: { title: 'Welcome to Wolkenlos', text: 'Answers to common questions are at https://help.wolkenlos.example.' },
    },
    identity: bySign('Wolkenlos'),
  },
  rundum: {
    colour: '#8a1c56',
    accent: null,
    ink: '#8a1c56',
    darkInk: '#f08cc0',
    // A ring that closes around a point.
    sign: '<path d="M100 22a78 78 0 1 1-55 23" fill="none" stroke="{ink}" stroke-width="20" stroke-linecap="round"/><circle cx="100" cy="100" r="26" fill="{ink}"/>',
  },
};
