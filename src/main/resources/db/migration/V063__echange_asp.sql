-- Files for the ASP: their bytes are kept before they leave, and leave again the same.
create table lot_asp (
  id uuid primary key,
  nom text not null unique check (nom ~ '^RIAE_FS_[0-9]{14}\.json$'),
  mouvement text not null check (mouvement in ('C', 'M')),
  octets bytea not null,
  sha256 text not null,
  lignes integer not null check (lignes between 1 and 700),
  etat text not null check (etat in ('PREPARE', 'DEPOSE', 'REPONDU')),
  prepare_le timestamptz not null,
  depose_le timestamptz,
  repondu_le timestamptz
);
create index lot_asp_attendu on lot_asp (prepare_le) where etat <> 'REPONDU';

create table lot_asp_ligne (
  lot_id uuid not null references lot_asp,
  num_ligne integer not null,
  fiche_id uuid not null references fiche_salarie,
  mouvement_id uuid references mouvement_fiche,
  pass_debut date not null,
  pass_fin date not null,
  code text,
  libelle text,
  repondue_le timestamptz,
  primary key (lot_id, num_ligne)
);
-- A fiche waits for one answer at most; a movement is sent once.
create unique index lot_asp_ligne_une_creation on lot_asp_ligne (fiche_id)
  where repondue_le is null and mouvement_id is null;
create unique index lot_asp_ligne_un_mouvement on lot_asp_ligne (mouvement_id)
  where mouvement_id is not null;

-- What was found in the ASP's folder, read or put aside whole.
create table retour_asp (
  id uuid primary key,
  nom text not null,
  sha256 text not null,
  octets bytea not null,
  etat text not null check (etat in ('TRAITE', 'QUARANTAINE')),
  cause text,
  recu_le timestamptz not null,
  unique (nom, sha256),
  check ((etat = 'QUARANTAINE') = (cause is not null))
);

-- A slot is run once, by whichever node is first.
create table passage_asp (
  nature text not null check (nature in ('DEPOT', 'RETRAIT')),
  creneau timestamptz not null,
  le timestamptz not null,
  primary key (nature, creneau)
);
