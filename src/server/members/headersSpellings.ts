// The spellings of headers seen in membership lists, German and English. Case, dots, hyphens, spaces, ß and umlauts don't matter.

import type { Field } from '../../contract/setup.ts';

/** Whole headers. The columns that the add-on makes itself are known by their own names only. */
export const exactSpellings: Readonly<Record<Field, readonly string[]>> = {
  memberNumber: [
    'Mitgliedsnummer', 'Mitgliednummer', 'Mitgliedernummer', 'Mitglieds-Nr', 'Mitglied-Nr', 'Mitglieder-Nr', 'Mitgl.-Nummer', 'Mitgl.-Nr.', 'Mitgl Nr', 'MGL-Nr',
    'MGL-Nummer', 'MGNr', 'MG-Nummer', 'Mg.-Nr.', 'MNr', 'M-Nr.', 'Mitgliedsnr.', 'Nr. Mitglied', 'Mitglieds-ID', 'MitgliedsID', 'Mitgliedskennung', 'Member number', 'Member no', 'Membership number', 'Membership no',
  ],
  salutation: ['Anrede', 'Salutation'],
  lastName: ['Nachname', 'Familienname', 'Zuname', 'Nachnamen', 'Last name', 'Lastname', 'Surname', 'Family name'],
  firstName: ['Vorname', 'Vornamen', 'Vorname(n)', 'Rufname', 'First name', 'Firstname', 'Given name', 'Forename'],
  fullName: [
    'Name', 'Name, Vorname', 'Name Vorname', 'Vorname Name', 'Nachname, Vorname', 'Vorname Nachname', 'Familienname, Vorname', 'Vor- und Nachname', 'Vor- und Zuname', 'Vorname und Nachname', 'Name und Vorname',
    'Nach- und Vorname', 'Vollständiger Name', 'Voller Name', 'Name des Mitglieds', 'Mitgliedsname', 'Full name', 'Member name',
  ],
  street: [
    'Straße', 'Str.', 'Straßenname', 'Straße und Hausnummer', 'Straße, Hausnummer', 'Straße Hausnr.', 'Straße und Hausnr.', 'Straße Nr.', 'Straße und Nr.', 'Straße + Nr.', 'Straße/HNr.', 'Str. Nr.', 'Str. und Nr.',
    'Str. Hausnr.', 'Straße mit Hausnummer', 'Anschrift', 'Adresse', 'Wohnanschrift', 'Postanschrift', 'Privatanschrift', 'Wohnadresse', 'Postadresse', 'Adresse 1', 'Street', 'Street and number', 'Street and house number', 'Address', 'Street address', 'Home address',
  ],
  houseNumber: ['Hausnummer', 'Hausnr.', 'Haus-Nr.', 'HNr.', 'Hs.-Nr.', 'Hsnr', 'HausNo', 'Nr. (Haus)', 'House number', 'House no', 'Street number'],
  postcode: ['PLZ', 'Postleitzahl', 'Post-Leitzahl', 'PLZ Ort', 'PLZ und Ort', 'PLZ Wohnort', 'Postleitzahl Ort', 'Postcode', 'Postal code', 'ZIP', 'ZIP code'],
  city: ['Ort', 'Wohnort', 'Stadt', 'Ortsname', 'City', 'Town'],
  phone: [
    'Telefon', 'Tel.', 'Telefonnummer', 'Telefon-Nr.', 'Tel.-Nr.', 'Tel. privat', 'Telefon privat', 'Telefon (privat)', 'Privattelefon', 'Tel. (p)', 'Telefon p', 'Festnetz', 'Festnetznummer', 'Telefon Festnetz', 'Tel. Festnetz',
    'Festnetztelefon', 'Rufnummer', 'Fon', 'Telephon', 'Phone', 'Phone number', 'Telephone', 'Landline', 'Home phone',
  ],
  mobile: [
    'Mobil', 'Handy', 'Mobiltelefon', 'Handynummer', 'Handy-Nr.', 'Mobilnummer', 'Mobil-Nr.', 'Mobilfunk', 'Mobilfunknummer', 'Telefon mobil', 'Tel. mobil', 'Telefon Handy', 'Tel. Handy', 'Handy privat', 'Mobil privat', 'Mobilrufnummer', 'Funktelefon',
    'Mobile', 'Mobile phone', 'Mobile number', 'Cell', 'Cell phone', 'Cellphone',
  ],
  email: ['E-Mail', 'Mail', 'E-Mail-Adresse', 'Mailadresse', 'Mail-Adresse', 'E-Mail privat', 'E-Mail (privat)', 'Emailadressen', 'E-Mails', 'eMail Adr.', 'E-Mail-Adr.', 'Email address'],
  birthDate: ['Geburtsdatum', 'Geb.', 'Geb.-Datum', 'Geb.-Dat.', 'Geburtstag', 'Geb.-Tag', 'Geboren', 'Geboren am', 'Geb. am', 'GebDatum', 'Birth date', 'Date of birth', 'Birthday', 'Born', 'DOB'],
  entryDate: [
    'Eintritt', 'Eintrittsdatum', 'Eintritt am', 'Eingetreten', 'Eingetreten am', 'Mitglied seit', 'Mitgl. seit', 'MG seit', 'Mgl. seit', 'Beitritt', 'Beitrittsdatum', 'Beigetreten am', 'Aufnahme', 'Aufnahmedatum', 'Aufgenommen am', 'Datum Eintritt', 'Eintr.-Datum',
    'Mitgliedschaft seit', 'Dabei seit', 'Entry date', 'Member since', 'Joined', 'Joined on', 'Join date', 'Date joined',
  ],
  exitDate: ['Austritt', 'Austrittsdatum', 'Austritt am', 'Austritt zum', 'Ausgetreten', 'Ausgetreten am', 'Mitglied bis', 'Mitgliedschaft bis', 'Ende der Mitgliedschaft', 'Datum Austritt', 'Exit date', 'Left', 'Left on', 'Member until', 'Date left'],
  status: ['Status', 'Mitgliedsstatus', 'Mitgliedstatus', 'Mitgl.-Status', 'Member status', 'Membership status'],
  group: [
    'BO', 'Basisorganisation', 'Basisorg.', 'Basisgruppe', 'Ortsverband', 'OV', 'Ortsgruppe', 'OG', 'Ortsverein', 'Stadtteilgruppe', 'Zugeordnete BO', 'BO-Zuordnung', 'Name der BO', 'Local group', 'Local branch',
  ],
  groupSource: ['BO-Quelle'],
  activity: ['Aktivität'],
  interests: ['Interessen'],
  availability: ['Verfügbarkeit'],
  carer: ['Betreuer*in'],
  lastContact: ['Letzter Kontakt'],
  noCall: ['Kein Anruf'],
  noEmail: ['Keine E-Mail'],
  memberId: ['Mitglied-ID'],
};

/** Parts of longer headers, matched against lower-case words without umlauts. Only looked at where no exact spelling fits. */
export const partialSpellings: Partial<Readonly<Record<Field, RegExp>>> = {
  memberNumber: /\b(mitgl\w*|mgl|member(ship)?) ?(nr|nummer|no|number)\b|mitglied\w*n(r|ummer)\b/,
  salutation: /\banrede\b/,
  lastName: /\b(nachname|familienname|zuname|surname|last name)\b(?!.*\bvorname)/,
  firstName: /\b(vorname|first name|given name)\b(?!.*\b(nachname|name|zuname)\b)/,
  fullName: /\b(vorname|vor) .*\b(name|nachname|zuname)\b|\bname\b.*\bvorname\b|\b(full|voller|vollstaendiger) name\b/,
  street: /^(?!.*mail).*(\b\w*strasse\b|\bstr\b|\b\w*(anschrift|adresse)\b|\bstreet\b)/,
  houseNumber: /\bhaus ?(nr|nummer)\b|\bhnr\b|\bhouse n/,
  postcode: /\bplz\b|\bpostleitzahl\b|\bpostcode\b|\bzip\b/,
  city: /\b(wohn)?ort\b|\bstadt\b/,
  phone: /\b\w*(telefon|festnetz|rufnummer)\w*\b|\btel\b|\bfon\b|\bphone\b/,
  mobile: /\b\w*(mobil|handy)\w*\b/,
  email: /\be ?mail\w*\b|\bmail(adresse)?\b/,
  birthDate: /\bgeburts(datum|tag)\b|\bgeb (datum|dat|tag|am)\b|\bbirth/,
  entryDate: /\b(eintritt|beitritt)(s?datum|stag)?\b|\bmitglied\w* seit\b|\baufnahmedatum\b/,
  exitDate: /\baustritt(s?datum|stag)?\b|\bmitglied\w* bis\b/,
  status: /\bmitglied\w* ?status\b/,
  group: /\b(bo|basisorganisation|basisgruppe|ortsverband|ortsgruppe|ortsverein)\b/,
};

const otherThings = [
  // an earlier or a second one
  'alte?[rs]?', 'frueher\\w*', 'ehemalig\\w*', 'vorige\\w*', 'zweit\\w*', 'abweichend\\w*', 'previous', 'former',
  // a remark, a reason, a count, a part of something else
  'bemerk\\w*', 'notiz\\w*', '\\w*grund', 'gruende', 'kommentar\\w*', 'hinweis\\w*', 'note', 'notes', 'reason', 'anzahl', 'summe', 'jahre?',
  'geburts(ort|name|jahr|land)', '(adress)?zusatz', 'quelle', 'verein', 'id',
  // somebody else's
  'partner\\w*', 'eltern', 'notfall\\w*', 'betreuer\\w*', 'ansprech\\w*',
  // not the private one
  'dienst\\w*', 'gesch\\w*', 'arbeit\\w*', 'beruf\\w*', 'firma', 'work', 'zustell\\w*', 'rechnung\\w*', 'liefer\\w*', 'konto\\w*', 'bank\\w*', 'iban', 'bic', 'fax', 'telefax',
  // a yes or no about it
  'kein\\w*', 'ohne', '\\w*einwilligung', '\\w*erlaubnis', 'erlaubt', 'erwuenscht', 'newsletter', 'verteiler', 'ok',
];

/** Words that make a header something else than its other words say. */
export const never = new RegExp(`\\b(${otherThings.join('|')})\\b`);
