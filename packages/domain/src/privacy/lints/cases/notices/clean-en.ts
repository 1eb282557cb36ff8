/** Whole notices of invented IT companies that raise no error. */
export const cleanEnglish: Record<string, string> = {
  'closed portal hosted by a processor': `Privacy notice for the customer portal of Nordlicht Networks GmbH
As of 12 October 2026

1. Controller
Nordlicht Networks GmbH, Am Kai 7, 20457 Hamburg, portal@nordlicht.example, phone +49 40 555 120.

2. Data protection officer
You reach our data protection officer at privacy@nordlicht.example.

3. Purposes and legal bases
We handle your tickets to perform the maintenance contract with your company (Art. 6(1)(b) GDPR).
We send announcements on security patches because they are part of that contract (Art. 6(1)(b) GDPR).
We keep an access log with browser and version, operating system, IP address, date and time. The legal basis is Art. 6(1)(f) GDPR; our legitimate interest is to detect abuse and attacks. The log is kept apart from other data.
Invoices that come from tickets are kept because the law says so (Art. 6(1)(c) GDPR, § 147 AO).

4. Where your data are
The portal is hosted in Germany by Rechenhof GmbH, Nuremberg. It acts on our instructions under a contract according to Art. 28 GDPR. No personal data are transferred to third countries.

5. Who is responsible for what you upload
What you upload to a ticket is under your company's control; we process it on its behalf.

6. How long we keep data
Tickets are deleted three years after the end of the year in which the contract ends. The parts of a ticket that are invoices are kept for eight years. Access logs are deleted after seven days. Accounts are deleted twelve months after the last login.

7. Cookie
The portal sets one session cookie with a random identifier. It is strictly necessary under § 25(2) no. 2 TDDDG. It is deleted when you close your browser, and the server ends the session after 30 minutes of inactivity.

8. Your rights
You have the right of access (Art. 15 GDPR), rectification (Art. 16), erasure (Art. 17), restriction of processing (Art. 18) and data portability (Art. 20). If we correct or erase something, we tell everybody who received it.
Right to object: on grounds relating to your particular situation you may object to the access log at any time (Art. 21 GDPR).
If you ask from within the portal, we need no proof of identity.

9. Complaint
You may lodge a complaint with Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit, Ludwig-Erhard-Straße 22, 20459 Hamburg.

10. Required fields
An e-mail address and a description are required; without them we cannot help. Everything else is voluntary.

11. No automated decisions
There is no automated decision-making and no profiling.`,

  'open service desk with a processor in the United States': `Wolkenlos Service Desk: privacy notice
Effective date: 1 November 2026

Who we are
The controller is Wolkenlos IT GmbH, Zeil 40, 60313 Frankfurt am Main, hello@wolkenlos.example. We have not appointed a data protection officer because we are not required to appoint a data protection officer.

What happens when you write to us
You get a confirmation at the address you gave. A name is optional, and a pseudonym is fine. If you want an account, click the link in the confirmation and choose a password; afterwards you see all your requests.
We answer requests on the basis of Article 6(1)(f) GDPR. Our legitimate interest is to answer whoever asks.
You receive our monthly letter only with your consent (Article 6(1)(a) GDPR). You can withdraw it at any time by an informal mail.

Recipients
Our processor is Bright Desk Inc., Denver, USA. It runs the service desk for us and acts on our instructions.

Transfer to the United States
Bright Desk Inc. is on the list of the Data Privacy Framework, which the Commission recognised by decision (EU) 2023/1795 of 10 July 2023. We last checked the entry on 2 November 2026.

Periods
Requests are deleted twelve months after they were closed. Accounts are deleted when you ask for it or twenty-four months after the last login. Consent is proven for three years after it was withdrawn.

Delete my account
With the form “Delete my account and my data” we first delete all requests with comments and history and then the account. This cannot be undone.

Cookies
After you log in, one cookie keeps you logged in. It is necessary under section 25(2) no. 2 TDDDG and expires on the server after twelve hours.

Your rights
You may request access to your data, have them corrected, have them erased, have processing restricted, and receive them in a machine-readable format. You may object to processing based on Article 6(1)(f) GDPR for reasons of your particular situation.
You can complain to the Hessian Commissioner for Data Protection and Freedom of Information, Gustav-Stresemann-Ring 1, 65189 Wiesbaden.

Do you have to give us data?
No. But without an address we cannot answer.

Decisions
People decide about every request; nothing is decided solely by automated means.`,

  'help desk of a small partnership': `Privacy information – Talwerk Support
Last updated: 20 August 2026

Controller: Talwerk IT-Service OHG, Bergstraße 4, 70174 Stuttgart, Germany; info@talwerk.example; +49 711 555 300.

Purposes and legal bases
Answering requests under a contract: Art. 6(1)(b) GDPR.
Answering other requests: Art. 6(1)(f) GDPR, where our legitimate interest is to give an answer.
Bookkeeping: Art. 6(1)(c) GDPR with § 257 HGB.

Categories of data
Name, e-mail address, subject, text, files, time of each message. Your telephone number is optional.

Source
We receive all of this from you. Colleagues of yours who put you in copy are a second source; we note who did.

Recipients
Our hosting provider is Rechenhof GmbH in Nuremberg, a processor under Art. 28 GDPR. Our tax adviser receives invoices.

Third countries
None: no data are transferred to a third country.

Storage
Requests without a contract: twelve months after closing. Requests under a contract: three years from the end of the year in which it ends. Invoices: eight years. Commercial letters: six years. Annual accounts: ten years.

Cookies
We do not use cookies.

Rights of data subjects
Articles 15 to 21 GDPR give you the rights of access, rectification, erasure, restriction of processing, data portability and objection. To use them, a message from the address we know is enough; we ask for more only in case of reasonable doubt.
The supervisory authority for complaints is Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg, Heilbronner Straße 35, 70191 Stuttgart.

Obligation
You are not obliged to provide anything. Without an address we cannot reply.

Automated decisions
No automated decisions are taken; there is no profiling.`,
};
