-- Organisations: SIAE (from the ASP's flow), prescribers and institutions, their members and jobs.
create table structure_asp (
  asp_id          integer primary key,
  siret           text not null check (siret ~ '^[0-9]{14}$'),
  siret_signature text not null check (siret_signature ~ '^[0-9]{14}$'),
  denomination    text not null,
  naf             text not null,
  email           text not null,
  adresse         text not null,
  complement      text not null,
  code_postal     text not null,
  commune         text not null,
  telephone       text not null,
  departement     text not null,
  commune_code    text,
  latitude        double precision,
  longitude       double precision
);

-- One convention per structure and kind: an asp_id may hold two kinds.
create table convention (
  id              uuid primary key,
  asp_id          integer not null references structure_asp (asp_id),
  kind            text    not null,
  siret_signature text    not null,
  valide_jusqu_au date,
  sans_annexe_depuis date,
  unique (asp_id, kind)
);

create table annexe_financiere (
  id             uuid primary key,
  convention_id  uuid    not null references convention (id),
  asp_af_id      bigint  not null unique,
  numero         text    not null,
  renouvellement integer not null,
  modification   integer not null,
  mesure         text    not null,
  debut          date    not null,
  fin            date    not null,
  etat           text    not null check (etat in ('VALIDE','PROVISOIRE','HISTORISE','ANNULE','SAISI','BROUILLON','CLOTURE','REJETE')),
  etp            numeric(8,2) not null,
  check (fin >= debut),
  unique (numero, renouvellement, modification) deferrable initially deferred
);
create index annexe_financiere_par_convention on annexe_financiere (convention_id, fin);

create table organisation (
  id           uuid primary key,
  categorie    text not null check (categorie in ('SIAE','PRESCRIPTEUR','INSTITUTION')),
  kind         text not null,
  nom          text not null,
  siret        text check (siret ~ '^[0-9]{14}$'),
  asp_id       integer,
  convention_id uuid references convention (id),
  departement  text not null,
  commune_code text,
  commune      text not null default '',
  adresse      text not null default '',
  complement   text not null default '',
  code_postal  text not null default '',
  email        text not null default '',
  telephone    text not null default '',
  latitude     double precision,
  longitude    double precision,
  habilitation text not null default 'NOT_REQUIRED' check (habilitation in ('NOT_SET','VALIDATED','REFUSED','NOT_REQUIRED')),
  ouverte_aux_candidatures boolean not null default true,
  presentation text not null default '',
  creee_le     timestamptz not null,
  unique (asp_id, kind),
  check (categorie = 'SIAE' or asp_id is null)
);
create index organisation_siae_position on organisation (latitude, longitude) where categorie = 'SIAE';
create index organisation_siae_commune on organisation (commune_code) where categorie = 'SIAE';
create index organisation_par_departement on organisation (departement, categorie);
create index organisation_par_convention on organisation (convention_id);

create table fiche_poste (
  id               uuid primary key,
  organisation_id  uuid    not null references organisation (id),
  appellation_code text    not null references appellation (code),
  intitule         text    not null,
  description      text    not null default '',
  postes           integer not null default 1 check (postes > 0),
  ouverte          boolean not null default true,
  publiee_le       date    not null
);
create index fiche_poste_par_organisation on fiche_poste (organisation_id) where ouverte;

create table membre (
  utilisateur_id  uuid    not null,
  organisation_id uuid    not null references organisation (id),
  administrateur  boolean not null default false,
  actif           boolean not null default true,
  depuis          date    not null,
  primary key (utilisateur_id, organisation_id)
);
create index membre_par_organisation on membre (organisation_id) where actif;
