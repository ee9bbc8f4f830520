-- Every file waits in quarantine until an antivirus has read it; what it refuses loses its bytes, and
-- so does what its depositor takes back: who, when and the SHA-256 stay.
alter table piece_jointe drop constraint piece_jointe_contenu_check;
alter table piece_jointe
  alter column contenu drop not null,
  add column au_dossier boolean not null default false,
  add column type text not null default 'PDF' check (type in ('PDF', 'JPEG', 'PNG')),
  add column taille integer,
  add column sha256 text,
  add column organisation_id uuid,
  add column etat text not null default 'EN_QUARANTAINE'
    check (etat in ('EN_QUARANTAINE', 'SAINE', 'REFUSEE')),
  add column analyse_demandee_le timestamptz,
  add column analysee_le timestamptz,
  add column moteur text,
  add column signature text,
  add column obstacle text,
  add column retiree_le timestamptz;
update piece_jointe set taille = octet_length(contenu), sha256 = encode(sha256(contenu), 'hex');
alter table piece_jointe
  alter column taille set not null,
  alter column sha256 set not null,
  alter column type drop default,
  add check (octet_length(contenu) <= 5242880),
  add check ((contenu is null) = (etat = 'REFUSEE' or retiree_le is not null)),
  add check ((etat = 'EN_QUARANTAINE') = (analysee_le is null)),
  add check ((etat = 'REFUSEE') = (signature is not null)),
  add check (analysee_le is null or moteur is not null),
  add check (not au_dossier or rattachee_a is null);

-- A double click is one file; what nobody took in a day is thrown away, unless it is the case's own.
create unique index piece_jointe_une_fois on piece_jointe (dossier_id, sha256)
  where au_dossier and retiree_le is null;
drop index piece_jointe_oubliee;
create index piece_jointe_oubliee on piece_jointe (deposee_le)
  where rattachee_a is null and not au_dossier;
create index piece_jointe_sans_analyse on piece_jointe (id)
  where etat = 'EN_QUARANTAINE' and analyse_demandee_le is null;
