-- What all instances on one database share: the company's name and its keys, the keys locked with the office secret.
CREATE TABLE office_keys (
  name text PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE office_settings (
  name text PRIMARY KEY,
  value text NOT NULL
);
