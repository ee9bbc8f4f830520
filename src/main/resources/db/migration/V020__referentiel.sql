-- Reference lists: published by others, loaded at start, never written by a user.
create extension if not exists pg_trgm;

create table referentiel_fichier (
  nom        text primary key,
  empreinte  text        not null,
  lignes     integer     not null,
  charge_le  timestamptz not null
);

create table region (
  code      text primary key,
  nom       text    not null,
  chef_lieu text    not null,
  actif     boolean not null default true
);

create table departement (
  code      text primary key,
  nom       text    not null,
  region    text    not null references region (code),
  chef_lieu text    not null,
  actif     boolean not null default true
);

create table commune (
  code          text primary key,
  nom           text    not null,
  nom_recherche text    not null,
  departement   text    not null references departement (code),
  region        text    not null references region (code),
  code_postal   text    not null,
  population    integer not null default 0,
  latitude      double precision,
  longitude     double precision,
  position_exacte boolean not null default false,
  actif         boolean not null default true
);
create index commune_nom_prefixe on commune (nom_recherche text_pattern_ops);
create index commune_nom_trigramme on commune using gin (nom_recherche gin_trgm_ops);
create index commune_par_departement on commune (departement);

create table commune_code_postal (
  code_postal  text not null,
  commune_code text not null references commune (code),
  primary key (code_postal, commune_code)
);
create index commune_code_postal_prefixe on commune_code_postal (code_postal text_pattern_ops);

create table rome (
  code  text primary key,
  nom   text    not null,
  actif boolean not null default true
);

create table appellation (
  code          text primary key,
  nom           text    not null,
  nom_recherche text    not null,
  rome          text    not null references rome (code),
  actif         boolean not null default true
);
create index appellation_nom_trigramme on appellation using gin (nom_recherche gin_trgm_ops);
create index appellation_par_rome on appellation (rome);

create table asp_code (
  liste   text    not null,
  rang    integer not null,
  code    text    not null,
  libelle text    not null,
  mesure  text,
  groupe  text,
  debut   date,
  fin     date,
  primary key (liste, rang)
);
create index asp_code_par_code on asp_code (liste, code);

-- Birth places as the ASP knows them: a code may change name, and die, over time.
create table commune_naissance (
  code          text not null,
  nom           text not null,
  nom_recherche text not null,
  debut         date not null,
  fin           date,
  primary key (code, debut)
);
create index commune_naissance_nom on commune_naissance (nom_recherche text_pattern_ops);
