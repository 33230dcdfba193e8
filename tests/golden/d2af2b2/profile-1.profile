rolecards-profile 1 3 4b614b4cdd4a744b
{"names":[["falke ag","Falke"]],"at_least":3,"texts":[["purpose","Wachsen, wo der Kunde wächst.\nOhne Umwege."],["responsibility","=1+1"]]}