-- Accounts opened by mail: an invitation, or a sign-up whose address must be confirmed. The link
-- sent is known here by its digest only: whoever reads the base cannot follow it.
create table lien_compte (
  id               uuid primary key,
  nature           text not null check (nature in ('INVITATION', 'CANDIDAT', 'ORIENTEUR', 'SIAE')),
  organisation_id  uuid references organisation (id),
  administrateur   boolean not null default false,
  email            text not null check (email = lower(btrim(email))),
  prenom           text not null default '',
  nom              text not null default '',
  organisation_nom text not null default '',
  commune_code     text,
  siret            text check (siret ~ '^[0-9]{14}$'),
  departement      text not null,
  etat             text not null check (etat in ('EN_ATTENTE', 'UTILISE', 'ANNULE', 'EXPIRE')),
  envoi            text check (envoi in ('ENVOYE', 'ADRESSE_REFUSEE')),
  cree_par         uuid not null,
  cree_le          timestamptz not null,
  expire_le        timestamptz not null,
  clos_le          timestamptz,
  clos_par         uuid,
  check ((etat = 'EN_ATTENTE') = (clos_le is null)),
  check (nature <> 'INVITATION' or organisation_id is not null)
);
create unique index lien_compte_une_invitation on lien_compte (organisation_id, email)
  where nature = 'INVITATION' and etat = 'EN_ATTENTE';
create index lien_compte_clos on lien_compte (clos_le) where clos_le is not null;
create index lien_compte_par_email on lien_compte (email, cree_le);
create index lien_compte_par_siret on lien_compte (siret, cree_le) where siret is not null;
create index structure_asp_par_siret on structure_asp (siret);
create index candidat_par_email on candidat (lower(btrim(email))) where email is not null;
create index lien_compte_par_organisation on lien_compte (organisation_id, cree_le);

create table jeton_compte (
  empreinte bytea primary key check (octet_length(empreinte) = 32),
  lien_id   uuid not null references lien_compte on delete cascade,
  cree_le   timestamptz not null
);
create index jeton_compte_par_lien on jeton_compte (lien_id);

-- Moves each time what the account may do changes: a session compares it at each request.
alter table utilisateur add column droits integer not null default 0;
