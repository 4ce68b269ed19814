<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>SnowGalileo</name>
    <message>
        <source>SnowGalileo: map snow cover</source>
        <translation>SnowGalileo: Schneebedeckung kartieren</translation>
    </message>
    <message>
        <source>Map fractional snow cover with SnowGalileo</source>
        <translation>Anteilige Schneebedeckung mit SnowGalileo kartieren</translation>
    </message>
    <message>
        <source>Object store (S3)</source>
        <translation>Objektspeicher (S3)</translation>
    </message>
    <message>
        <source>The configuration for the object store lacks an access key or a secret key.</source>
        <translation>Der Konfiguration für den Objektspeicher fehlt der Zugangsschlüssel oder der geheime Schlüssel.</translation>
    </message>
    <message>
        <source>Enter the access key as user name, and the secret key as password.</source>
        <translation>Geben Sie den Zugangsschlüssel als Benutzername und den geheimen Schlüssel als Passwort ein.</translation>
    </message>
    <message>
        <source>Enter the master password, or choose the account again.</source>
        <translation>Geben Sie das Hauptpasswort ein oder wählen Sie das Konto erneut.</translation>
    </message>
    <message>
        <source>The account of {service} cannot be read from QGIS's authentication database.</source>
        <translation>Das Konto von {service} kann nicht aus der Authentifizierungsdatenbank von QGIS gelesen werden.</translation>
    </message>
    <message>
        <source>snow cover (%)</source>
        <translation>Schneebedeckung (%)</translation>
    </message>
    <message>
        <source>elevation (m)</source>
        <translation>Höhe (m)</translation>
    </message>
    <message>
        <source>This pixel: the season</source>
        <translation>Dieses Pixel: die Saison</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>range of the method</source>
        <translation>Spannweite des Verfahrens</translation>
    </message>
    <message>
        <source>snow cover</source>
        <translation>Schneebedeckung</translation>
    </message>
    <message>
        <source>{polygon}: by elevation</source>
        <translation>{polygon}: nach Höhe</translation>
    </message>
    <message>
        <source>By elevation, {day}</source>
        <translation>Nach Höhe, {day}</translation>
    </message>
    <message>
        <source>{polygon}: the season</source>
        <translation>{polygon}: die Saison</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{polygon}: snow line</source>
        <translation>{polygon}: Schneegrenze</translation>
    </message>
    <message>
        <source>standard deviation {day}</source>
        <translation>Standardabweichung {day}</translation>
    </message>
    <message>
        <source>snow line</source>
        <translation>Schneegrenze</translation>
    </message>
    <message>
        <source>Snow lines</source>
        <translation>Schneegrenzen</translation>
    </message>
    <message>
        <source>Areas on {day}</source>
        <translation>Flächen am {day}</translation>
    </message>
    <message>
        <source>Snow cover of areas</source>
        <translation>Schneebedeckung von Flächen</translation>
    </message>
    <message>
        <source>of what was seen have a value on the ground; elsewhere trees cover more than 90 %, or nobody knows how much. An estimate: under trees, snow is taken for as frequent as in the gaps between them. The rasters in the folder {folder} tell how far each pixel can be trusted.</source>
        <translation>des Gesehenen haben einen Wert am Boden; anderswo bedecken Bäume mehr als 90 %, oder es ist nicht bekannt, wie viel. Eine Schätzung: Unter Bäumen wird Schnee als so häufig angenommen wie in den Lücken dazwischen. Die Raster im Ordner {folder} sagen, wie weit jedem Pixel zu trauen ist.</translation>
    </message>
    <message>
        <source>The layer shows the days with snow; its other styles show the other figures.</source>
        <translation>Der Layer zeigt die Tage mit Schnee; seine anderen Stile zeigen die anderen Kennzahlen.</translation>
    </message>
    <message>
        <source>Nothing of this area was seen on this day.</source>
        <translation>Von dieser Fläche war an diesem Tag nichts zu sehen.</translation>
    </message>
    <message>
        <source>Too little was seen to tell the snow of the whole.</source>
        <translation>Es war zu wenig zu sehen, um den Schnee der ganzen Fläche anzugeben.</translation>
    </message>
    <message>
        <source>There is no snow line of this area on this day.</source>
        <translation>Für diese Fläche gibt es an diesem Tag keine Schneegrenze.</translation>
    </message>
    <message>
        <source>Snow line of {polygon} on {day} (method: {method}).</source>
        <translation>Schneegrenze von {polygon} am {day} (Verfahren: {method}).</translation>
    </message>
    <message>
        <source>{share} % was seen.</source>
        <translation>{share} % waren zu sehen.</translation>
    </message>
    <message>
        <source>Season of {maps}, {first} to {last}; the year begins on {start}.</source>
        <translation>Saison aus {maps}, {first} bis {last}; das Jahr beginnt am {start}.</translation>
    </message>
    <message>
        <source>The maps end before the year: what was still going on then is not decided.</source>
        <translation>Die Karten enden vor dem Jahr: Was da noch andauerte, steht nicht fest.</translation>
    </message>
    <message>
        <source>of all pixels and days have a value; {observed} % were seen. {n} rasters, one for each day.</source>
        <translation>aller Pixel und Tage haben einen Wert; {observed} % wurden gesehen. {n} Raster, eines für jeden Tag.</translation>
    </message>
    <message>
        <source>Mean snow cover of {polygon} on {day}.</source>
        <translation>Mittlere Schneebedeckung von {polygon} am {day}.</translation>
    </message>
    <message>
        <source>Snow covers {snow} km² of the {seen} km² that were seen, {share} % of the whole.</source>
        <translation>Schnee bedeckt {snow} km² der {seen} km², die zu sehen waren, {share} % des Ganzen.</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n} %.</source>
        <translation>Mittlere Standardabweichung eines Pixels: {n} %.</translation>
    </message>
    <message>
        <source>Half of it was last seen without clouds within {n} days.</source>
        <translation>Die Hälfte davon wurde zuletzt vor höchstens {n} Tagen wolkenfrei gesehen.</translation>
    </message>
    <message>
        <source>Scaled to the whole: {snow} of {area} km².</source>
        <translation>Auf das Ganze hochgerechnet: {snow} von {area} km².</translation>
    </message>
    <message>
        <source>Between {low} and {high} m.</source>
        <translation>Zwischen {low} und {high} m.</translation>
    </message>
    <message>
        <source>None: {reason}.</source>
        <translation>Keine: {reason}.</translation>
    </message>
    <message>
        <source>The extent has no area.</source>
        <translation>Die Ausdehnung hat keine Fläche.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>no colour: not seen</source>
        <translation>ohne Farbe: nicht gesehen</translation>
    </message>
    <message>
        <source>no map of this day</source>
        <translation>keine Karte von diesem Tag</translation>
    </message>
    <message>
        <source>{n} km</source>
        <translation>{n} km</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>{path} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Set the coordinate system that it was drawn in: right-click the layer, Layer CRS.</source>
        <translation>Geben Sie das Koordinatensystem an, in dem er gezeichnet wurde: Rechtsklick auf den Layer, Layer-KBS.</translation>
    </message>
    <message>
        <source>The layer '{layer}' is said to be in degrees, but its coordinates are too large for that.</source>
        <translation>Der Layer „{layer}“ soll in Grad sein, aber seine Koordinaten sind zu groß dafür.</translation>
    </message>
    <message>
        <source>Middle: {latitude}, {longitude}; {width} x {height} km</source>
        <translation>Mitte: {latitude}, {longitude}; {width} x {height} km</translation>
    </message>
    <message>
        <source>The area contains no polygon.</source>
        <translation>Das Gebiet enthält kein Polygon.</translation>
    </message>
    <message>
        <source>The area has no coordinate system.</source>
        <translation>Das Gebiet hat kein Koordinatensystem.</translation>
    </message>
    <message>
        <source>Set the layer's coordinate system.</source>
        <translation>Legen Sie das Koordinatensystem des Layers fest.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no coordinate system.</source>
        <translation>Der Layer „{layer}“ hat kein Koordinatensystem.</translation>
    </message>
    <message>
        <source>{n}° N</source>
        <translation>{n}° N</translation>
    </message>
    <message>
        <source>{n}° S</source>
        <translation>{n}° S</translation>
    </message>
    <message>
        <source>{n}° E</source>
        <translation>{n}° O</translation>
    </message>
    <message>
        <source>{n}° W</source>
        <translation>{n}° W</translation>
    </message>
    <message>
        <source>If both polygons and an extent are given, they must overlap.</source>
        <translation>Sind Polygone und Ausdehnung angegeben, müssen sie sich überlappen.</translation>
    </message>
    <message>
        <source>The area cannot be transformed to longitude and latitude.</source>
        <translation>Das Gebiet kann nicht in Länge und Breite transformiert werden.</translation>
    </message>
    <message>
        <source>Four numbers are needed: west, south, east, north.</source>
        <translation>Vier Zahlen sind nötig: West, Süd, Ost, Nord.</translation>
    </message>
    <message>
        <source>West must be less than east, and south less than north.</source>
        <translation>West muss kleiner als Ost und Süd kleiner als Nord sein.</translation>
    </message>
    <message>
        <source>Longitudes go from -180 to 180, latitudes from -90 to 90.</source>
        <translation>Längen reichen von -180 bis 180, Breiten von -90 bis 90.</translation>
    </message>
    <message>
        <source>Behind metres, name their coordinate system: 640000, 5180000, 650000, 5190000 [EPSG:32632].</source>
        <translation>Nennen Sie hinter Metern ihr Koordinatensystem: 640000, 5180000, 650000, 5190000 [EPSG:32632].</translation>
    </message>
    <message>
        <source>For example 10.1, 46.2, 10.4, 46.5 in degrees.</source>
        <translation>Zum Beispiel 10.1, 46.2, 10.4, 46.5 in Grad.</translation>
    </message>
    <message>
        <source>The coordinate system '{crs}' is not known.</source>
        <translation>Das Koordinatensystem '{crs}' ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Age (days)</source>
        <translation>Alter (Tage)</translation>
    </message>
    <message>
        <source>Prediction day {day}: {cells}; valid pixels in %, in brackets the cloudy share of them</source>
        <translation>Tag der Karte {day}: {cells}; gültige Pixel in %, in Klammern deren bewölkter Anteil</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>No cell could be read.</source>
        <translation>Keine Zelle konnte gelesen werden.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Building takes about {time} and {size} MB.</source>
        <translation>Das Erstellen dauert etwa {time} und braucht {size} MB.</translation>
    </message>
    <message>
        <source>Earth Engine is sent {count} requests for at most {size} MB.</source>
        <translation>An Earth Engine gehen {count} Anfragen für höchstens {size} MB.</translation>
    </message>
    <message>
        <source>No data from {sensors}; the map is made without them.</source>
        <translation>Keine Daten von {sensors}; die Karte wird ohne sie erstellt.</translation>
    </message>
    <message>
        <source>middle half</source>
        <translation>mittlere Hälfte</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Clear sky</source>
        <translation>Klarer Himmel</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>No Sentinel-2 or Landsat that day</source>
        <translation>Kein Sentinel-2 oder Landsat an diesem Tag</translation>
    </message>
    <message>
        <source>Clouds, and no Sentinel-2 or Landsat that day</source>
        <translation>Wolken, und kein Sentinel-2 oder Landsat an diesem Tag</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card (Apple)</source>
        <translation>Grafikkarte (Apple)</translation>
    </message>
    <message>
        <source>Exact (32 bit)</source>
        <translation>Exakt (32 Bit)</translation>
    </message>
    <message>
        <source>Faster (16 bit in part)</source>
        <translation>Schneller (teilweise 16 Bit)</translation>
    </message>
    <message>
        <source>Fastest (16 bit)</source>
        <translation>Am schnellsten (16 Bit)</translation>
    </message>
    <message>
        <source>Services with products</source>
        <translation>Dienste mit Produkten</translation>
    </message>
    <message>
        <source>Landsat 8 and 9</source>
        <translation>Landsat 8 und 9</translation>
    </message>
    <message>
        <source>all sensors, in the place of all other accounts</source>
        <translation>alle Sensoren, anstelle aller anderen Konten</translation>
    </message>
    <message>
        <source>As in the training of the published models</source>
        <translation>Wie beim Training der veröffentlichten Modelle</translation>
    </message>
    <message>
        <source>Strict: hide each patch with a missing pixel</source>
        <translation>Streng: jede Kachel mit einem fehlenden Pixel verbergen</translation>
    </message>
    <message>
        <source>Any sky (mixed)</source>
        <translation>Jeder Himmel (gemischt)</translation>
    </message>
    <message>
        <source>Faster (16 bit)</source>
        <translation>Schneller (16 Bit)</translation>
    </message>
    <message>
        <source>For the processor</source>
        <translation>Für den Prozessor</translation>
    </message>
    <message>
        <source>For NVIDIA graphics cards (CUDA)</source>
        <translation>Für NVIDIA-Grafikkarten (CUDA)</translation>
    </message>
    <message>
        <source>For Apple silicon</source>
        <translation>Für Apple Silicon</translation>
    </message>
    <message>
        <source>The pre-trained encoder</source>
        <translation>Der vortrainierte Encoder</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Zufällige Gewichte</translation>
    </message>
    <message>
        <source>the prediction day</source>
        <translation>der Tag der Karte</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>der Tag davor</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Copernicus snow product</source>
        <translation>Copernicus-Schneeprodukt</translation>
    </message>
    <message>
        <source>Snow classes</source>
        <translation>Schneeklassen</translation>
    </message>
    <message>
        <source>Per mille</source>
        <translation>Promille</translation>
    </message>
    <message>
        <source>NDSI</source>
        <translation>NDSI</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Geländemodell</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Landbedeckung</translation>
    </message>
    <message>
        <source>Snow depth</source>
        <translation>Schneehöhe</translation>
    </message>
    <message>
        <source>fewest pixels on the wrong side</source>
        <translation>wenigste Pixel auf der falschen Seite</translation>
    </message>
    <message>
        <source>lowest band with snow (LIS)</source>
        <translation>unterstes Band mit Schnee (LIS)</translation>
    </message>
    <message>
        <source>mean of the bands crosses half</source>
        <translation>Mittel der Bänder quert die Hälfte</translation>
    </message>
    <message>
        <source>curve through the bands</source>
        <translation>Kurve durch die Bänder</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>letzter Wert</translation>
    </message>
    <message>
        <source>between the values</source>
        <translation>zwischen den Werten</translation>
    </message>
    <message>
        <source>smooth curve</source>
        <translation>glatte Kurve</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>4 sectors</source>
        <translation>4 Sektoren</translation>
    </message>
    <message>
        <source>8 sectors</source>
        <translation>8 Sektoren</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Latest value</source>
        <translation>Letzter Wert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>First valid pixel of all scenes</source>
        <translation>Erstes gültiges Pixel aller Szenen</translation>
    </message>
    <message>
        <source>One scene for each cell</source>
        <translation>Eine Szene für jede Zelle</translation>
    </message>
    <message>
        <source>Region store (Zarr)</source>
        <translation>Regionsspeicher (Zarr)</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands</source>
        <translation>GeoTIFF-Würfel mit 308 Bändern</translation>
    </message>
    <message>
        <source>HDF5 files</source>
        <translation>HDF5-Dateien</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Bedeckt</translation>
    </message>
    <message>
        <source>Wide clouds</source>
        <translation>Weite Wolken</translation>
    </message>
    <message>
        <source>Big clouds</source>
        <translation>Große Wolken</translation>
    </message>
    <message>
        <source>Small clouds</source>
        <translation>Kleine Wolken</translation>
    </message>
    <message>
        <source>Thin clouds</source>
        <translation>Dünne Wolken</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Nebel</translation>
    </message>
    <message>
        <source>Any of wide, big and small clouds and fog</source>
        <translation>Weite, große oder kleine Wolken oder Nebel</translation>
    </message>
    <message>
        <source>Rocky Mountains</source>
        <translation>Rocky Mountains</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Bare ground, moss, lichen</source>
        <translation>Kahler Boden, Moos, Flechten</translation>
    </message>
    <message>
        <source>Built up</source>
        <translation>Bebaut</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>Ackerland</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <source>Grassland</source>
        <translation>Grünland</translation>
    </message>
    <message>
        <source>Ice and snow</source>
        <translation>Eis und Schnee</translation>
    </message>
    <message>
        <source>Shrubs</source>
        <translation>Sträucher</translation>
    </message>
    <message>
        <source>Wetlands</source>
        <translation>Feuchtgebiete</translation>
    </message>
    <message>
        <source>{n} days before</source>
        <translation>{n} Tage davor</translation>
    </message>
    <message>
        <source>{n} cell</source>
        <translation>{n} Zelle</translation>
    </message>
    <message>
        <source>{n} cells</source>
        <translation>{n} Zellen</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} Datei</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <source>{n} map</source>
        <translation>{n} Karte</translation>
    </message>
    <message>
        <source>{n} maps</source>
        <translation>{n} Karten</translation>
    </message>
    <message>
        <source>{n} scene</source>
        <translation>{n} Szene</translation>
    </message>
    <message>
        <source>{n} scenes</source>
        <translation>{n} Szenen</translation>
    </message>
    <message>
        <source>{n} pixel</source>
        <translation>{n} Pixel</translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <translation>{n} Pixel</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} Tag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>Check in Settings &gt; Options &gt; SnowGalileo that the chosen Python has the engine's packages.</source>
        <translation>Prüfen Sie unter Einstellungen &gt; Optionen &gt; SnowGalileo, ob das gewählte Python die Pakete des Rechenkerns hat.</translation>
    </message>
    <message>
        <source>Run the job again. If it stops again, memory may be short: use a smaller batch.</source>
        <translation>Starten Sie den Auftrag erneut. Bricht er wieder ab, ist vielleicht der Speicher knapp: Rechnen Sie weniger Zellen zugleich.</translation>
    </message>
    <message>
        <source>exit code {n}</source>
        <translation>Exit-Code {n}</translation>
    </message>
    <message>
        <source>Install the plugin and the engine from the same release.</source>
        <translation>Installieren Sie Plugin und Rechenkern aus derselben Version.</translation>
    </message>
    <message>
        <source>The engine does not start ({reason}).</source>
        <translation>Der Rechenkern startet nicht ({reason}).</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly ({how}).</source>
        <translation>Der Rechenkern wurde unerwartet beendet ({how}).</translation>
    </message>
    <message>
        <source>The engine's input was already closed.</source>
        <translation>Die Eingabe des Rechenkerns war schon geschlossen.</translation>
    </message>
    <message>
        <source>signal {n} ({name})</source>
        <translation>Signal {n} ({name})</translation>
    </message>
    <message>
        <source>Choose another Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Wählen Sie unter Einstellungen &gt; Optionen &gt; SnowGalileo ein anderes Python.</translation>
    </message>
    <message>
        <source>The engine did not stop after a cancel and was terminated.</source>
        <translation>Der Rechenkern hielt nach dem Abbruch nicht an und wurde beendet.</translation>
    </message>
    <message>
        <source>The engine uses protocol version {theirs}, the plugin version {ours}.</source>
        <translation>Der Rechenkern verwendet Protokollversion {theirs}, das Plugin Version {ours}.</translation>
    </message>
    <message>
        <source>The engine did not accept the message '{type}'.</source>
        <translation>Der Rechenkern hat die Nachricht '{type}' nicht angenommen.</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' cannot be started: {reason}.</source>
        <translation>Das Python des Rechenkerns '{path}' kann nicht gestartet werden: {reason}.</translation>
    </message>
    <message>
        <source>The SnowGalileo engine is not installed.</source>
        <translation>Der Rechenkern von SnowGalileo ist nicht installiert.</translation>
    </message>
    <message>
        <source>Click 'Install the engine' in Settings &gt; Options &gt; SnowGalileo, or choose a Python there that has the engine's packages.</source>
        <translation>Klicken Sie unter Einstellungen &gt; Optionen &gt; SnowGalileo auf 'Rechenkern installieren' oder wählen Sie dort ein Python, das die Pakete des Rechenkerns hat.</translation>
    </message>
    <message>
        <source>Options &gt; SnowGalileo</source>
        <translation>Optionen &gt; SnowGalileo</translation>
    </message>
    <message>
        <source>installed engine</source>
        <translation>installierter Rechenkern</translation>
    </message>
    <message>
        <source>Choose the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Wählen Sie das Python des Rechenkerns unter Einstellungen &gt; Optionen &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' ({source}) does not exist.</source>
        <translation>Das Python des Rechenkerns '{path}' ({source}) existiert nicht.</translation>
    </message>
    <message>
        <source>Check the area's file and its coordinate system.</source>
        <translation>Prüfen Sie die Datei des Gebiets und ihr Koordinatensystem.</translation>
    </message>
    <message>
        <source>Repair the polygon with 'Fix geometries', or draw it again.</source>
        <translation>Reparieren Sie das Polygon mit „Geometrien reparieren“ oder zeichnen Sie es neu.</translation>
    </message>
    <message>
        <source>Choose a smaller area, or divide it.</source>
        <translation>Wählen Sie ein kleineres Gebiet oder teilen Sie es.</translation>
    </message>
    <message>
        <source>Choose an area between 80° south and 84° north, or check its coordinate system.</source>
        <translation>Wählen Sie ein Gebiet zwischen 80° Süd und 84° Nord oder prüfen Sie sein Koordinatensystem.</translation>
    </message>
    <message>
        <source>Leave the grid empty, or give the UTM zone of the area.</source>
        <translation>Lassen Sie das Gitter leer oder geben Sie die UTM-Zone des Gebiets an.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Bitte melden Sie dies mit den Einzelheiten.</translation>
    </message>
    <message>
        <source>Check the day, the area and the levels of the products.</source>
        <translation>Prüfen Sie den Tag, das Gebiet und die Stufen der Produkte.</translation>
    </message>
    <message>
        <source>Put the Copernicus DEM of the area into the archive, and build again.</source>
        <translation>Legen Sie das Copernicus DEM des Gebiets ins Archiv und erstellen Sie den Stapel neu.</translation>
    </message>
    <message>
        <source>Build again with fewer processes, or a smaller area.</source>
        <translation>Erstellen Sie den Stapel neu, mit weniger Prozessen oder für ein kleineres Gebiet.</translation>
    </message>
    <message>
        <source>Check the scheduler's address, and that it runs.</source>
        <translation>Prüfen Sie die Adresse des Schedulers und ob er läuft.</translation>
    </message>
    <message>
        <source>Start workers, or compute on this computer.</source>
        <translation>Starten Sie Worker oder rechnen Sie auf diesem Computer.</translation>
    </message>
    <message>
        <source>Install the same release on all workers.</source>
        <translation>Installieren Sie auf allen Workern dieselbe Version.</translation>
    </message>
    <message>
        <source>Give the workers more memory, or choose a smaller batch.</source>
        <translation>Geben Sie den Workern mehr Speicher oder rechnen Sie weniger Zellen zugleich.</translation>
    </message>
    <message>
        <source>Give the model files of all four conditions.</source>
        <translation>Geben Sie die Modelldateien aller vier Bedingungen an.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Import published data' has written.</source>
        <translation>Wählen Sie einen Ordner, den „Veröffentlichte Daten importieren“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Import the data again into a new folder.</source>
        <translation>Importieren Sie die Daten erneut in einen neuen Ordner.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Laden Sie die Datei erneut herunter.</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless you expected the file.</source>
        <translation>Es ist nichts zu tun, außer Sie haben diese Datei erwartet.</translation>
    </message>
    <message>
        <source>Import these data into another folder.</source>
        <translation>Importieren Sie diese Daten in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Choose one of the files that are listed.</source>
        <translation>Wählen Sie eine der aufgeführten Dateien.</translation>
    </message>
    <message>
        <source>Choose a larger area, more seasons or fewer sensors.</source>
        <translation>Wählen Sie ein größeres Gebiet, mehr Jahreszeiten oder weniger Sensoren.</translation>
    </message>
    <message>
        <source>Choose 'Automatic', or another device.</source>
        <translation>Wählen Sie „Automatisch“ oder ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Close other programs, or compute with the processor.</source>
        <translation>Schließen Sie andere Programme oder rechnen Sie mit dem Prozessor.</translation>
    </message>
    <message>
        <source>Compute with the processor, and report the problem.</source>
        <translation>Rechnen Sie mit dem Prozessor und melden Sie das Problem.</translation>
    </message>
    <message>
        <source>Compare the map with observations before you rely on it.</source>
        <translation>Vergleichen Sie die Karte mit Beobachtungen, bevor Sie sich auf sie verlassen.</translation>
    </message>
    <message>
        <source>Run it again when the services answer, or choose another day.</source>
        <translation>Wiederholen Sie den Lauf, wenn die Dienste antworten, oder wählen Sie einen anderen Tag.</translation>
    </message>
    <message>
        <source>Install the engine in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Installieren Sie den Rechenkern unter Einstellungen &gt; Optionen &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Prüfen Sie das Python des Rechenkerns unter Einstellungen &gt; Optionen &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Run the job again with a smaller batch.</source>
        <translation>Starten Sie den Auftrag erneut mit weniger Zellen zugleich.</translation>
    </message>
    <message>
        <source>Install Python 3.11 or newer, then try again.</source>
        <translation>Installieren Sie Python 3.11 oder neuer und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, then try again: what has arrived is kept.</source>
        <translation>Prüfen Sie Verbindung und Proxy und versuchen Sie es erneut: Was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Try again, without a mirror if you use one.</source>
        <translation>Versuchen Sie es erneut, ohne Spiegelserver, falls Sie einen verwenden.</translation>
    </message>
    <message>
        <source>Log in to the network in a web browser, or correct the mirror's address.</source>
        <translation>Melden Sie sich im Webbrowser beim Netz an oder berichtigen Sie die Adresse des Spiegelservers.</translation>
    </message>
    <message>
        <source>Leave the mirror out, or look for a newer version of the plugin.</source>
        <translation>Lassen Sie den Spiegelserver weg oder suchen Sie eine neuere Version des Plugins.</translation>
    </message>
    <message>
        <source>Free some space, then try again: what has arrived is kept.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut: Was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, wait a minute, and try again.</source>
        <translation>Schließen Sie andere QGIS-Fenster, warten Sie eine Minute und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait until the other installation is done.</source>
        <translation>Warten Sie, bis die andere Installation fertig ist.</translation>
    </message>
    <message>
        <source>Make the network's certificate known to QGIS, and check the computer's clock.</source>
        <translation>Machen Sie QGIS das Zertifikat des Netzes bekannt und prüfen Sie die Uhr des Computers.</translation>
    </message>
    <message>
        <source>Enter the proxy's name and password in QGIS's network options.</source>
        <translation>Tragen Sie Name und Passwort des Proxys in den Netzwerkoptionen von QGIS ein.</translation>
    </message>
    <message>
        <source>Try the build for the processor, or copy the diagnostics and ask for help.</source>
        <translation>Versuchen Sie die Variante für den Prozessor, oder kopieren Sie die Diagnose und bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>Save the bundle again with this version of the plugin.</source>
        <translation>Speichern Sie das Paket mit dieser Version des Plugins neu.</translation>
    </message>
    <message>
        <source>The guide lists the systems that are supported.</source>
        <translation>Das Handbuch nennt die unterstützten Systeme.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, copy the diagnostics and ask for help.</source>
        <translation>Versuchen Sie es erneut; bleibt es so, kopieren Sie die Diagnose und bitten Sie um Hilfe.</translation>
    </message>
    <message>
        <source>Install Python's module venv or pip, or install from a bundle.</source>
        <translation>Installieren Sie das Python-Modul venv oder pip, oder installieren Sie aus einem Paket.</translation>
    </message>
    <message>
        <source>Correct the setting that is named.</source>
        <translation>Berichtigen Sie die genannte Einstellung.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Run again without resuming.</source>
        <translation>Starten Sie erneut, ohne fortzusetzen.</translation>
    </message>
    <message>
        <source>Give labels and stacks the same names.</source>
        <translation>Geben Sie Referenzen und Stapeln dieselben Namen.</translation>
    </message>
    <message>
        <source>Give labels of 100 m on the grid of the stack, or with the day in their names.</source>
        <translation>Geben Sie Referenzen von 100 m auf dem Gitter des Stapels an, oder solche mit dem Tag im Namen.</translation>
    </message>
    <message>
        <source>Keep one label for each cell and day.</source>
        <translation>Behalten Sie eine Referenz je Zelle und Tag.</translation>
    </message>
    <message>
        <source>Look at the list of files that were left out.</source>
        <translation>Sehen Sie die Liste der nicht verwendeten Dateien an.</translation>
    </message>
    <message>
        <source>Check the path: the names of labels end in .tif.</source>
        <translation>Prüfen Sie den Pfad: Die Namen von Referenzen enden auf .tif.</translation>
    </message>
    <message>
        <source>Copy or download the file again, or save it as GeoTIFF.</source>
        <translation>Kopieren oder laden Sie die Datei erneut oder speichern Sie sie als GeoTIFF.</translation>
    </message>
    <message>
        <source>Put the day into the file's name.</source>
        <translation>Nehmen Sie den Tag in den Dateinamen auf.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean.</source>
        <translation>Wählen Sie, was die Werte der Referenzen bedeuten.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean, and mark gaps as no data.</source>
        <translation>Wählen Sie, was die Werte der Referenzen bedeuten, und kennzeichnen Sie Lücken als fehlende Daten.</translation>
    </message>
    <message>
        <source>Leave the label out.</source>
        <translation>Lassen Sie die Referenz weg.</translation>
    </message>
    <message>
        <source>Compare the days and the places of maps and labels.</source>
        <translation>Vergleichen Sie Tage und Orte von Karten und Referenzen.</translation>
    </message>
    <message>
        <source>Lower the least valid share.</source>
        <translation>Senken Sie den gültigen Mindestanteil.</translation>
    </message>
    <message>
        <source>Assign the right coordinate system, or warp the raster to a north-up grid.</source>
        <translation>Weisen Sie das richtige Koordinatensystem zu oder transformieren Sie das Raster auf ein genordetes Gitter.</translation>
    </message>
    <message>
        <source>Choose maps made by 'Predict snow cover'.</source>
        <translation>Wählen Sie Karten von „Schneebedeckung kartieren“.</translation>
    </message>
    <message>
        <source>To compare another layer, give that file alone.</source>
        <translation>Um einen anderen Layer zu vergleichen, geben Sie nur diese Datei an.</translation>
    </message>
    <message>
        <source>Choose a .pth or .safetensors file.</source>
        <translation>Wählen Sie eine .pth- oder .safetensors-Datei.</translation>
    </message>
    <message>
        <source>Download the file again, or choose another.</source>
        <translation>Laden Sie die Datei erneut herunter oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Choose weights of a SnowGalileo model.</source>
        <translation>Wählen Sie Gewichte eines SnowGalileo-Modells.</translation>
    </message>
    <message>
        <source>Choose other weights.</source>
        <translation>Wählen Sie andere Gewichte.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or try again later.</source>
        <translation>Prüfen Sie Verbindung und Proxy oder versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Check the account of the service under 'Accounts'.</source>
        <translation>Prüfen Sie das Konto des Dienstes unter „Konten“.</translation>
    </message>
    <message>
        <source>Accept the terms on the service's web page.</source>
        <translation>Stimmen Sie den Bedingungen auf der Webseite des Dienstes zu.</translation>
    </message>
    <message>
        <source>Try again later, or choose a smaller area.</source>
        <translation>Versuchen Sie es später erneut oder wählen Sie ein kleineres Gebiet.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Suchen Sie erneut.</translation>
    </message>
    <message>
        <source>Try again later, or look for a newer version of the plugin.</source>
        <translation>Versuchen Sie es später erneut oder suchen Sie eine neuere Version des Plugins.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Check day and area, or choose more sensors.</source>
        <translation>Prüfen Sie Tag und Gebiet oder wählen Sie mehr Sensoren.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen Ordner auf einer anderen Festplatte.</translation>
    </message>
    <message>
        <source>Give the output another name.</source>
        <translation>Geben Sie der Ausgabe einen anderen Namen.</translation>
    </message>
    <message>
        <source>Give each output a name of its own.</source>
        <translation>Geben Sie jeder Ausgabe einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Wait until the other job is done, or choose another output.</source>
        <translation>Warten Sie, bis der andere Auftrag fertig ist, oder wählen Sie eine andere Ausgabe.</translation>
    </message>
    <message>
        <source>Check the folder and the days.</source>
        <translation>Prüfen Sie den Ordner und die Tage.</translation>
    </message>
    <message>
        <source>Give one raster for each day.</source>
        <translation>Geben Sie ein Raster je Tag an.</translation>
    </message>
    <message>
        <source>Bring the rasters to one grid, for example with 'Warp (reproject)'.</source>
        <translation>Bringen Sie die Raster auf ein Gitter, zum Beispiel mit „Transformieren (Reprojizieren)“.</translation>
    </message>
    <message>
        <source>Choose one year, or the first and the last day of one.</source>
        <translation>Wählen Sie ein Jahr oder den ersten und den letzten Tag eines Jahres.</translation>
    </message>
    <message>
        <source>Click on the map itself.</source>
        <translation>Klicken Sie auf die Karte selbst.</translation>
    </message>
    <message>
        <source>Save the polygons as a GeoPackage with one layer.</source>
        <translation>Speichern Sie die Polygone als GeoPackage mit einem Layer.</translation>
    </message>
    <message>
        <source>Remove the feature, or correct it with 'Fix geometries'.</source>
        <translation>Entfernen Sie das Objekt oder reparieren Sie es mit „Geometrien reparieren“.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of elevations in metres.</source>
        <translation>Wählen Sie ein GeoTIFF mit einem Band von Höhen in Metern.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of classes.</source>
        <translation>Wählen Sie ein GeoTIFF mit einem Band von Klassen.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of percent.</source>
        <translation>Wählen Sie ein GeoTIFF mit einem Band in Prozent.</translation>
    </message>
    <message>
        <source>Give stations with coordinates, a date and a value.</source>
        <translation>Geben Sie Stationen mit Koordinaten, Datum und Wert an.</translation>
    </message>
    <message>
        <source>Choose what the values of the stations mean.</source>
        <translation>Wählen Sie, was die Werte der Stationen bedeuten.</translation>
    </message>
    <message>
        <source>Check days and coordinates.</source>
        <translation>Prüfen Sie Tage und Koordinaten.</translation>
    </message>
    <message>
        <source>Compare layers of the same kind.</source>
        <translation>Vergleichen Sie Layer derselben Art.</translation>
    </message>
    <message>
        <source>Save the template again in QGIS, or leave it out.</source>
        <translation>Speichern Sie die Vorlage in QGIS neu oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Choose pictures of one size, or make them again.</source>
        <translation>Wählen Sie Bilder einer Größe oder erstellen Sie sie neu.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Build input stack' has written.</source>
        <translation>Wählen Sie einen Ordner, den „Eingabestapel erstellen“ geschrieben hat.</translation>
    </message>
    <message>
        <source>Give the same area as before, or another name.</source>
        <translation>Geben Sie dasselbe Gebiet wie zuvor oder einen anderen Namen an.</translation>
    </message>
    <message>
        <source>Delete the folder, and build it again.</source>
        <translation>Löschen Sie den Ordner und erstellen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Wait until the build is done, then run again.</source>
        <translation>Warten Sie, bis das Erstellen fertig ist, und starten Sie erneut.</translation>
    </message>
    <message>
        <source>Download the product again.</source>
        <translation>Laden Sie das Produkt erneut herunter.</translation>
    </message>
    <message>
        <source>The guide lists the products that can be read.</source>
        <translation>Das Handbuch nennt die lesbaren Produkte.</translation>
    </message>
    <message>
        <source>Download the product again, and leave its files as they are.</source>
        <translation>Laden Sie das Produkt erneut herunter und lassen Sie seine Dateien, wie sie sind.</translation>
    </message>
    <message>
        <source>Download the tile that covers the area, or check the area's coordinate system.</source>
        <translation>Laden Sie die Kachel des Gebiets herunter oder prüfen Sie das Koordinatensystem des Gebiets.</translation>
    </message>
    <message>
        <source>Download the products of the area again.</source>
        <translation>Laden Sie die Produkte des Gebiets erneut herunter.</translation>
    </message>
    <message>
        <source>Download all 24 hours of these days.</source>
        <translation>Laden Sie alle 24 Stunden dieser Tage herunter.</translation>
    </message>
    <message>
        <source>Export the file again with all bands, or leave it out.</source>
        <translation>Exportieren Sie die Datei erneut mit allen Bändern oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation>Kopieren oder laden Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>Choose a complete file of SnowGalileo.</source>
        <translation>Wählen Sie eine vollständige Datei von SnowGalileo.</translation>
    </message>
    <message>
        <source>Write missing pixels as -9999, and export the file again.</source>
        <translation>Schreiben Sie fehlende Pixel als -9999 und exportieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>Write the masks again with 0 and 1.</source>
        <translation>Schreiben Sie die Masken erneut mit 0 und 1.</translation>
    </message>
    <message>
        <source>Put latitude and longitude into the file's name.</source>
        <translation>Nehmen Sie Breite und Länge in den Dateinamen auf.</translation>
    </message>
    <message>
        <source>Download the file again, or correct its name.</source>
        <translation>Laden Sie die Datei erneut herunter oder berichtigen Sie ihren Namen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Choose another day or area.</source>
        <translation>Wählen Sie einen anderen Tag oder ein anderes Gebiet.</translation>
    </message>
    <message>
        <source>Export a larger area, at least 1,010 m on each side.</source>
        <translation>Exportieren Sie ein größeres Gebiet, mindestens 1010 m je Seite.</translation>
    </message>
    <message>
        <source>Export the cube again in the UTM zone of the area, with pixels of 10 m.</source>
        <translation>Exportieren Sie den Würfel erneut in der UTM-Zone des Gebiets, mit Pixeln von 10 m.</translation>
    </message>
    <message>
        <source>Choose one of the days.</source>
        <translation>Wählen Sie einen der Tage.</translation>
    </message>
    <message>
        <source>Compare the units with the table of bands in the guide.</source>
        <translation>Vergleichen Sie die Einheiten mit der Tabelle der Bänder im Handbuch.</translation>
    </message>
    <message>
        <source>Remove the copy.</source>
        <translation>Entfernen Sie die Kopie.</translation>
    </message>
    <message>
        <source>Compare bands and units with the guide.</source>
        <translation>Vergleichen Sie Bänder und Einheiten mit dem Handbuch.</translation>
    </message>
    <message>
        <source>Choose a folder that holds one kind alone.</source>
        <translation>Wählen Sie einen Ordner, der nur eine Art enthält.</translation>
    </message>
    <message>
        <source>Choose a folder of SEN12TP scenes, or a published zip file.</source>
        <translation>Wählen Sie einen Ordner mit SEN12TP-Szenen oder eine veröffentlichte Zip-Datei.</translation>
    </message>
    <message>
        <source>Check the name of the bucket, and the store's address.</source>
        <translation>Prüfen Sie den Namen des Buckets und die Adresse des Speichers.</translation>
    </message>
    <message>
        <source>Choose the store's keys in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Wählen Sie die Schlüssel des Speichers unter Einstellungen &gt; Optionen &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the network and the store's address, then run again.</source>
        <translation>Prüfen Sie das Netz und die Adresse des Speichers, dann starten Sie erneut.</translation>
    </message>
    <message>
        <source>Set the clock of the computer.</source>
        <translation>Stellen Sie die Uhr des Computers.</translation>
    </message>
    <message>
        <source>Build on a disk, and copy the store.</source>
        <translation>Bauen Sie auf einem Datenträger, und kopieren Sie den Speicher.</translation>
    </message>
    <message>
        <source>Choose a file or folder on a disk, or a region store.</source>
        <translation>Wählen Sie eine Datei oder einen Ordner auf einem Datenträger, oder einen Regionsspeicher.</translation>
    </message>
    <message>
        <source>Resume with the same settings, or choose another folder.</source>
        <translation>Setzen Sie mit denselben Einstellungen fort oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Start again in another folder with a smaller learning rate.</source>
        <translation>Beginnen Sie neu in einem anderen Ordner mit kleinerer Lernrate.</translation>
    </message>
    <message>
        <source>Correct the line that is named.</source>
        <translation>Berichtigen Sie die genannte Zeile.</translation>
    </message>
    <message>
        <source>Look at the list of days: each has its reason.</source>
        <translation>Sehen Sie die Liste der Tage an: Jeder hat seinen Grund.</translation>
    </message>
    <message>
        <source>Try again later, or import the file.</source>
        <translation>Versuchen Sie es später erneut oder importieren Sie die Datei.</translation>
    </message>
    <message>
        <source>Download the zip in a web browser, and import it.</source>
        <translation>Laden Sie die Zip-Datei im Webbrowser herunter und importieren Sie sie.</translation>
    </message>
    <message>
        <source>Rename the file, or remove the one in the folder.</source>
        <translation>Benennen Sie die Datei um oder entfernen Sie die im Ordner.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Verwenden Sie eine Adresse, die mit https beginnt.</translation>
    </message>
    <message>
        <source>Provisional, a better version will follow: {sensors}.</source>
        <translation>Vorläufig, eine bessere Fassung folgt: {sensors}.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>sehr gut</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>no clear view of Sentinel-2 or Landsat in eight days</source>
        <translation>keine klare Sicht von Sentinel-2 oder Landsat in acht Tagen</translation>
    </message>
    <message>
        <source>the place is unlike all places of the training data</source>
        <translation>der Ort ist anders als alle Orte der Trainingsdaten</translation>
    </message>
    <message>
        <source>clear sky</source>
        <translation>klarer Himmel</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>no Sentinel-2 or Landsat image of the day</source>
        <translation>kein Bild von Sentinel-2 oder Landsat an diesem Tag</translation>
    </message>
    <message>
        <source>clouds, and no Sentinel-2 or Landsat image of the day</source>
        <translation>Wolken, und kein Bild von Sentinel-2 oder Landsat an diesem Tag</translation>
    </message>
    <message>
        <source>none in eight days</source>
        <translation>keine in acht Tagen</translation>
    </message>
    <message>
        <source>on the day itself</source>
        <translation>am Tag selbst</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Seen in the eight days (1 km around; cloud where it is known):</source>
        <translation>In den acht Tagen gesehen (1 km im Umkreis; Bewölkung, wo sie bekannt ist):</translation>
    </message>
    <message>
        <source>There is no quality layer beside the map, so nothing more is known of its input.</source>
        <translation>Neben der Karte liegt kein Qualitätslayer, daher ist über ihre Eingaben nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>On {day}, snow covers {n} % of this pixel.</source>
        <translation>Am {day} bedeckt Schnee {n} % dieses Pixels.</translation>
    </message>
    <message>
        <source>Quality class {n} ({name})</source>
        <translation>Qualitätsklasse {n} ({name})</translation>
    </message>
    <message>
        <source>: a clear view on the day itself, and nothing against it.</source>
        <translation>: klare Sicht am Tag selbst, und nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>Last clear view of Sentinel-2 or Landsat: {optical}. Last view of Sentinel-1: {radar}.</source>
        <translation>Letzte klare Sicht von Sentinel-2 oder Landsat: {optical}. Letzte Sicht von Sentinel-1: {radar}.</translation>
    </message>
    <message>
        <source>Condition: {condition}. The model saw {sensors}.</source>
        <translation>Bedingung: {condition}. Das Modell sah {sensors}.</translation>
    </message>
    <message>
        <source>{day} ({cloud} % cloud</source>
        <translation>{day} ({cloud} % Wolken</translation>
    </message>
    <message>
        <source>, this pixel too)</source>
        <translation>, auch dieses Pixel)</translation>
    </message>
    <message>
        <source>This pixel has no value on {day}.</source>
        <translation>Dieses Pixel hat am {day} keinen Wert.</translation>
    </message>
    <message>
        <source>the last clear view of Sentinel-2 or Landsat is {days} old</source>
        <translation>die letzte klare Sicht von Sentinel-2 oder Landsat ist {days} alt</translation>
    </message>
    <message>
        <source>maps of this condition ({name}) have larger errors</source>
        <translation>Karten dieser Bedingung ({name}) haben größere Fehler</translation>
    </message>
    <message>
        <source>{n} % of the pixels are missing where a sensor looked</source>
        <translation>{n} % der Pixel fehlen, wo ein Sensor hinsah</translation>
    </message>
    <message>
        <source>the model saw little, {n} of 155 tokens</source>
        <translation>das Modell sah wenig, {n} von 155 Token</translation>
    </message>
    <message>
        <source>{days} before</source>
        <translation>{days} davor</translation>
    </message>
    <message>
        <source>Made with the weights {names}.</source>
        <translation>Erstellt mit den Gewichten {names}.</translation>
    </message>
    <message>
        <source>Elevation: {n} m.</source>
        <translation>Höhe: {n} m.</translation>
    </message>
    <message>
        <source>The models and flips differ by {n} % (standard deviation).</source>
        <translation>Die Modelle und Spiegelungen weichen um {n} % voneinander ab (Standardabweichung).</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Installing the libraries</source>
        <translation>Bibliotheken installieren</translation>
    </message>
    <message>
        <source>Checking that the engine works</source>
        <translation>Prüfen, ob der Rechenkern funktioniert</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>: {done} of {total}</source>
        <translation>: {done} von {total}</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>, {speed} per second</source>
        <translation>, {speed} pro Sekunde</translation>
    </message>
    <message>
        <source>, about {time} left</source>
        <translation>, noch etwa {time}</translation>
    </message>
    <message>
        <source>Snow {first} to {last}</source>
        <translation>Schnee {first} bis {last}</translation>
    </message>
    <message>
        <source>Snow {day}</source>
        <translation>Schnee {day}</translation>
    </message>
    <message>
        <source>{day} snow</source>
        <translation>{day} Schnee</translation>
    </message>
    <message>
        <source>{day} uncertainty</source>
        <translation>{day} Unsicherheit</translation>
    </message>
    <message>
        <source>{day} change</source>
        <translation>{day} Änderung</translation>
    </message>
    <message>
        <source>{day} quality</source>
        <translation>{day} Qualität</translation>
    </message>
    <message>
        <source>{day} percent</source>
        <translation>{day} Prozent</translation>
    </message>
    <message>
        <source>{day} snow on the ground</source>
        <translation>{day} Schnee am Boden</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (viewable)</source>
        <translation>Anteilige Schneebedeckung {day} (sichtbar)</translation>
    </message>
    <message>
        <source>Uncertainty of the fractional snow cover {day}</source>
        <translation>Unsicherheit der anteiligen Schneebedeckung {day}</translation>
    </message>
    <message>
        <source>Change of the fractional snow cover {day}</source>
        <translation>Änderung der anteiligen Schneebedeckung {day}</translation>
    </message>
    <message>
        <source>Quality of the fractional snow cover {day}</source>
        <translation>Qualität der anteiligen Schneebedeckung {day}</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (percent, CLMS codes)</source>
        <translation>Anteilige Schneebedeckung {day} (Prozent, CLMS-Codes)</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (on the ground)</source>
        <translation>Anteilige Schneebedeckung {day} (am Boden)</translation>
    </message>
    <message>
        <source>Fractional snow cover as seen from above (viewable), 0 to 1, on a 100 m grid, on {day}. CF standard name: {name}. Predicted by SnowGalileo from the 8-day multi-sensor stack of that day.</source>
        <translation>Anteilige Schneebedeckung von oben gesehen (sichtbar), 0 bis 1, im 100-m-Gitter, am {day}. CF-Standardname: {name}. Von SnowGalileo aus dem 8-Tage-Multisensor-Stapel dieses Tages bestimmt.</translation>
    </message>
    <message>
        <source>Standard deviation of the fractional snow cover of {day} over several SnowGalileo models or flips of the input, on a 100 m grid. It tells how much they disagree; the error can be larger.</source>
        <translation>Standardabweichung der anteiligen Schneebedeckung vom {day} über mehrere SnowGalileo-Modelle oder Spiegelungen der Eingaben, im 100-m-Gitter. Sie zeigt, wie sehr diese voneinander abweichen; der Fehler kann größer sein.</translation>
    </message>
    <message>
        <source>How reliable each pixel of the snow map of {day} is, and why, in eight bands: quality class 0 (best) to 3, condition, days since the last view of Sentinel-2 or Landsat, days since the last view of Sentinel-1 (255: none in eight days), tokens that the model saw, sensors that contributed (bit field), missing pixels in percent, sensors of which a better version will follow.</source>
        <translation>Wie zuverlässig jedes Pixel der Schneekarte vom {day} ist und warum, in acht Bändern: Qualitätsklasse 0 (beste) bis 3, Bedingung, Tage seit der letzten Sicht von Sentinel-2 oder Landsat, Tage seit der letzten Sicht von Sentinel-1 (255: keine in acht Tagen), Token, die das Modell sah, beteiligte Sensoren (Bitfeld), fehlende Pixel in Prozent, Sensoren, von denen eine bessere Fassung folgt.</translation>
    </message>
    <message>
        <source>Viewable fractional snow cover of {day} in percent, as bytes with the codes of the Copernicus snow products: 205 no optical view in eight days, 255 no data.</source>
        <translation>Sichtbare anteilige Schneebedeckung vom {day} in Prozent, als Bytes mit den Codes der Copernicus-Schneeprodukte: 205 keine optische Sicht in acht Tagen, 255 keine Daten.</translation>
    </message>
    <message>
        <source>Snow cover on the ground of {day}, 0 to 1, estimated from the snow cover seen from above and tree cover density. CF standard name: surface_snow_area_fraction.</source>
        <translation>Schneebedeckung am Boden am {day}, 0 bis 1, geschätzt aus der von oben gesehenen Schneebedeckung und der Baumbedeckungsdichte. CF-Standardname: surface_snow_area_fraction.</translation>
    </message>
    <message>
        <source>Fractional snow cover of {day} mapped by SnowGalileo with some inputs hidden, minus that mapped with all inputs, on a 100 m grid.</source>
        <translation>Anteilige Schneebedeckung vom {day}, von SnowGalileo mit einigen verborgenen Eingaben kartiert, minus der mit allen Eingaben kartierten, im 100-m-Gitter.</translation>
    </message>
    <message>
        <source>Viewable snow cover</source>
        <translation>Sichtbare Schneebedeckung</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Change of snow cover</source>
        <translation>Änderung der Schneebedeckung</translation>
    </message>
    <message>
        <source>Quality class</source>
        <translation>Qualitätsklasse</translation>
    </message>
    <message>
        <source>Snow cover, percent</source>
        <translation>Schneebedeckung, Prozent</translation>
    </message>
    <message>
        <source>Snow cover on the ground</source>
        <translation>Schneebedeckung am Boden</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Cells by condition</source>
        <translation>Zellen nach Bedingung</translation>
    </message>
    <message>
        <source>Inputs hidden from the model</source>
        <translation>Vor dem Modell verborgene Eingaben</translation>
    </message>
    <message>
        <source>Averaged over flips and turns</source>
        <translation>Über Spiegelungen und Drehungen gemittelt</translation>
    </message>
    <message>
        <source>Cell borders hidden</source>
        <translation>Zellgrenzen verborgen</translation>
    </message>
    <message>
        <source>Cut off at the area</source>
        <translation>Am Gebiet abgeschnitten</translation>
    </message>
    <message>
        <source>Missing pixels</source>
        <translation>Fehlende Pixel</translation>
    </message>
    <message>
        <source>Device and precision</source>
        <translation>Gerät und Genauigkeit</translation>
    </message>
    <message>
        <source>Cells of 1 km</source>
        <translation>Zellen von 1 km</translation>
    </message>
    <message>
        <source>Cells without data</source>
        <translation>Zellen ohne Daten</translation>
    </message>
    <message>
        <source>Inputs left out</source>
        <translation>Ausgelassene Eingaben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>SHA-256 des Modells</translation>
    </message>
    <message>
        <source>Model size and head</source>
        <translation>Größe und Kopf des Modells</translation>
    </message>
    <message>
        <source>Note on the model</source>
        <translation>Anmerkung zum Modell</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>strict, outside the validated configuration</source>
        <translation>streng, außerhalb der validierten Konfiguration</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}</source>
        <translation>{file} wurde nicht geschrieben: {reason}</translation>
    </message>
    <message>
        <source>These services could not be asked: {services}. What is new of {sensors} is not known.</source>
        <translation>Diese Dienste konnten nicht gefragt werden: {services}. Was es von {sensors} Neues gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>What services hold that could not be asked is not counted.</source>
        <translation>Was Dienste haben, die nicht gefragt werden konnten, ist nicht mitgezählt.</translation>
    </message>
    <message>
        <source>To download: {size} MB, about {time}; here already: {here} MB; free: {free} GB.</source>
        <translation>Herunterzuladen: {size} MB, etwa {time}; schon hier: {here} MB; frei: {free} GB.</translation>
    </message>
    <message>
        <source>The stack takes about {size} MB and {time}, while products arrive.</source>
        <translation>Der Stapel braucht etwa {size} MB und {time}, während die Produkte eintreffen.</translation>
    </message>
    <message>
        <source>Check the internet connection.</source>
        <translation>Prüfen Sie die Internetverbindung.</translation>
    </message>
    <message>
        <source>The disk has too little room: {needed} GB are needed.</source>
        <translation>Auf der Festplatte ist zu wenig Platz: {needed} GB werden gebraucht.</translation>
    </message>
    <message>
        <source>Remove the layer from the project, or choose another file.</source>
        <translation>Entfernen Sie den Layer aus dem Projekt oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced, because the layer '{layer}' uses it.</source>
        <translation>{path} kann nicht ersetzt werden, weil der Layer '{layer}' die Datei verwendet.</translation>
    </message>
    <message>
        <source>no optical view in eight days</source>
        <translation>keine optische Sicht in acht Tagen</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>the last value before</source>
        <translation>der letzte Wert davor</translation>
    </message>
    <message>
        <source>on a line between two values</source>
        <translation>auf einer Geraden zwischen zwei Werten</translation>
    </message>
    <message>
        <source>on a curve between values</source>
        <translation>auf einer Kurve zwischen Werten</translation>
    </message>
    <message>
        <source>as the first or last value</source>
        <translation>wie der erste oder letzte Wert</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>nicht gefüllt</translation>
    </message>
    <message>
        <source>Sensors that contributed</source>
        <translation>Beteiligte Sensoren</translation>
    </message>
    <message>
        <source>Sensors that are provisional</source>
        <translation>Sensoren, die vorläufig sind</translation>
    </message>
    <message>
        <source>Where the snow cover comes from</source>
        <translation>Woher die Schneebedeckung stammt</translation>
    </message>
    <message>
        <source>Distance to the nearest value</source>
        <translation>Abstand zum nächsten Wert</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>kein solcher Tag</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>Asking the services: {done} of {total}, waiting for {name}…</source>
        <translation>Dienste werden gefragt: {done} von {total}, gewartet wird auf {name}…</translation>
    </message>
    <message>
        <source>Looking at the input… {done} of {total}</source>
        <translation>Eingaben werden angesehen… {done} von {total}</translation>
    </message>
    <message>
        <source>Looking at the input</source>
        <translation>Eingaben ansehen</translation>
    </message>
    <message>
        <source>Asking the services</source>
        <translation>Dienste abfragen</translation>
    </message>
    <message>
        <source>Looking at the days</source>
        <translation>Die Tage werden angesehen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Kartieren</translation>
    </message>
    <message>
        <source>Writing the map</source>
        <translation>Karte schreiben</translation>
    </message>
    <message>
        <source>Reading scenes</source>
        <translation>Szenen lesen</translation>
    </message>
    <message>
        <source>Preparing cells</source>
        <translation>Zellen vorbereiten</translation>
    </message>
    <message>
        <source>Writing cells</source>
        <translation>Zellen schreiben</translation>
    </message>
    <message>
        <source>Adding clouds</source>
        <translation>Wolken hinzufügen</translation>
    </message>
    <message>
        <source>Comparing with the labels</source>
        <translation>Mit den Referenzen vergleichen</translation>
    </message>
    <message>
        <source>Reading the random forest's training stacks</source>
        <translation>Trainingsstapel des Random Forest lesen</translation>
    </message>
    <message>
        <source>Comparing with simpler methods</source>
        <translation>Mit einfacheren Verfahren vergleichen</translation>
    </message>
    <message>
        <source>Contacting the server</source>
        <translation>Verbindung zum Server</translation>
    </message>
    <message>
        <source>Downloading and reading</source>
        <translation>Herunterladen und Lesen</translation>
    </message>
    <message>
        <source>Removing products</source>
        <translation>Produkte entfernen</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Dateien werden geprüft</translation>
    </message>
    <message>
        <source>Evaluating the models</source>
        <translation>Modelle werden bewertet</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Season metrics</source>
        <translation>Kennzahlen der Saison</translation>
    </message>
    <message>
        <source>Filling gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>Snow on the ground</source>
        <translation>Schnee am Boden</translation>
    </message>
    <message>
        <source>Joining days</source>
        <translation>Tage zusammenfassen</translation>
    </message>
    <message>
        <source>Writing NetCDF</source>
        <translation>NetCDF schreiben</translation>
    </message>
    <message>
        <source>Joining pictures</source>
        <translation>Bilder werden verbunden</translation>
    </message>
    <message>
        <source>Area statistics</source>
        <translation>Flächenstatistik</translation>
    </message>
    <message>
        <source>Reading the pixel</source>
        <translation>Pixel lesen</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} h {m} min</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>: {done} of {cells}</source>
        <translation>: {done} von {cells}</translation>
    </message>
    <message>
        <source>: {done} of {total} MB</source>
        <translation>: {done} von {total} MB</translation>
    </message>
    <message>
        <source>, on {device}</source>
        <translation>, auf {device}</translation>
    </message>
    <message>
        <source>Condition of the model</source>
        <translation>Bedingung des Modells</translation>
    </message>
    <message>
        <source>Days since Sentinel-2 or Landsat</source>
        <translation>Tage seit Sentinel-2 oder Landsat</translation>
    </message>
    <message>
        <source>Days since Sentinel-1</source>
        <translation>Tage seit Sentinel-1</translation>
    </message>
    <message>
        <source>Tokens that the model saw</source>
        <translation>Token, die das Modell sah</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Relief</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>{what} {day}</source>
        <translation>{what} {day}</translation>
    </message>
    <message>
        <source>Choose a .qpt file that QGIS's layout window has saved.</source>
        <translation>Wählen Sie eine .qpt-Datei, die das Layoutfenster von QGIS gespeichert hat.</translation>
    </message>
    <message>
        <source>{file} is not a layout template with a map.</source>
        <translation>{file} ist keine Layoutvorlage mit einer Karte.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>snow km²</source>
        <translation>Schnee km²</translation>
    </message>
    <message>
        <source>snow cover of what was seen</source>
        <translation>Schneebedeckung des Gesehenen</translation>
    </message>
    <message>
        <source>snow-covered, scaled to the whole</source>
        <translation>schneebedeckt, hochgerechnet auf das Ganze</translation>
    </message>
    <message>
        <source>How much was seen, and how sure it is</source>
        <translation>Wie viel gesehen wurde und wie sicher es ist</translation>
    </message>
    <message>
        <source>Before you rely on it</source>
        <translation>Bevor Sie sich darauf verlassen</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Snow cover</source>
        <translation>Schneebedeckung</translation>
    </message>
    <message>
        <source>{low} to {high} m</source>
        <translation>{low} bis {high} m</translation>
    </message>
    <message>
        <source>The map has no quality and no uncertainty layer.</source>
        <translation>Die Karte hat keine Qualitäts- und keine Unsicherheitsebene.</translation>
    </message>
    <message>
        <source>The map shows viewable snow cover: under trees there can be more snow than is seen.</source>
        <translation>Die Karte zeigt sichtbare Schneebedeckung: Unter Bäumen kann mehr Schnee liegen, als zu sehen ist.</translation>
    </message>
    <message>
        <source>It tells nothing of the depth, the water or the stability of the snow.</source>
        <translation>Sie sagt nichts über Höhe, Wassergehalt oder Stabilität des Schnees.</translation>
    </message>
    <message>
        <source>It is computed from satellite data and can be wrong, mostly under clouds and in forest.</source>
        <translation>Sie ist aus Satellitendaten berechnet und kann falsch sein, vor allem unter Wolken und im Wald.</translation>
    </message>
    <message>
        <source>Model: {value}.</source>
        <translation>Modell: {value}.</translation>
    </message>
    <message>
        <source>Condition: {value}.</source>
        <translation>Bedingung: {value}.</translation>
    </message>
    <message>
        <source>Note on the model: {value}.</source>
        <translation>Anmerkung zum Modell: {value}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {value}.</source>
        <translation>Vor dem Modell verborgen: {value}.</translation>
    </message>
    <message>
        <source>From another source.</source>
        <translation>Aus anderer Quelle.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Viewable snow cover on {day}. Plain relief: not seen.</source>
        <translation>Sichtbare Schneebedeckung am {day}. Graues Relief: nicht gesehen.</translation>
    </message>
    <message>
        <source>Numbers of {day}</source>
        <translation>Zahlen vom {day}</translation>
    </message>
    <message>
        <source>{seen} of {area} km² were seen ({share}).</source>
        <translation>{seen} von {area} km² wurden gesehen ({share}).</translation>
    </message>
    <message>
        <source>Map: {file} ({kind}).</source>
        <translation>Karte: {file} ({kind}).</translation>
    </message>
    <message>
        <source>{n} areas</source>
        <translation>{n} Flächen</translation>
    </message>
    <message>
        <source>{n} km²</source>
        <translation>{n} km²</translation>
    </message>
    <message>
        <source>Quality: {classes}.</source>
        <translation>Qualität: {classes}.</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n}.</source>
        <translation>Mittlere Standardabweichung eines Pixels: {n}.</translation>
    </message>
    <message>
        <source>Nine tenths were last seen without clouds within {n} days.</source>
        <translation>Neun Zehntel wurden zuletzt innerhalb von {n} Tagen wolkenfrei gesehen.</translation>
    </message>
    <message>
        <source>Too little was seen to scale to the whole: {areas}.</source>
        <translation>Zu wenig gesehen, um auf das Ganze hochzurechnen: {areas}.</translation>
    </message>
    <message>
        <source>Made with {software}.</source>
        <translation>Erstellt mit {software}.</translation>
    </message>
    <message>
        <source>demonstration model, trained on simulated scenes; not the published SnowGalileo model</source>
        <translation>Demonstrationsmodell, auf simulierten Szenen trainiert; nicht das veröffentlichte SnowGalileo-Modell</translation>
    </message>
    <message>
        <source>Missing pixels were treated strictly, for which the published weights are not validated.</source>
        <translation>Fehlende Pixel wurden streng behandelt; dafür sind die veröffentlichten Gewichte nicht validiert.</translation>
    </message>
    <message>
        <source>Note on the model: {note}.</source>
        <translation>Anmerkung zum Modell: {note}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {inputs}.</source>
        <translation>Vor dem Modell verborgen: {inputs}.</translation>
    </message>
    <message>
        <source>Days with snow</source>
        <translation>Tage mit Schnee</translation>
    </message>
    <message>
        <source>First day with snow</source>
        <translation>Erster Tag mit Schnee</translation>
    </message>
    <message>
        <source>Last day with snow</source>
        <translation>Letzter Tag mit Schnee</translation>
    </message>
    <message>
        <source>Days from the first to the last snow</source>
        <translation>Tage vom ersten bis zum letzten Schnee</translation>
    </message>
    <message>
        <source>Longest snow period: first day</source>
        <translation>Längste Schneeperiode: erster Tag</translation>
    </message>
    <message>
        <source>Longest snow period: last day</source>
        <translation>Längste Schneeperiode: letzter Tag</translation>
    </message>
    <message>
        <source>Number of snow periods</source>
        <translation>Anzahl der Schneeperioden</translation>
    </message>
    <message>
        <source>Season: first day</source>
        <translation>Saison: erster Tag</translation>
    </message>
    <message>
        <source>Season: end</source>
        <translation>Saison: Ende</translation>
    </message>
    <message>
        <source>Season: length</source>
        <translation>Saison: Länge</translation>
    </message>
    <message>
        <source>Continuous snow season: first day</source>
        <translation>Durchgehende Schneesaison: erster Tag</translation>
    </message>
    <message>
        <source>Continuous snow season: last day</source>
        <translation>Durchgehende Schneesaison: letzter Tag</translation>
    </message>
    <message>
        <source>Continuous snow season: length</source>
        <translation>Durchgehende Schneesaison: Länge</translation>
    </message>
    <message>
        <source>Continuous snow seasons: number</source>
        <translation>Durchgehende Schneesaisons: Anzahl</translation>
    </message>
    <message>
        <source>Continuous snow seasons: all days</source>
        <translation>Durchgehende Schneesaisons: alle Tage</translation>
    </message>
    <message>
        <source>Days seen</source>
        <translation>Gesehene Tage</translation>
    </message>
    <message>
        <source>Longest gap without a view</source>
        <translation>Längste Lücke ohne Sicht</translation>
    </message>
    <message>
        <source>Season {year}</source>
        <translation>Saison {year}</translation>
    </message>
    <message>
        <source>This computer gives the right numbers.</source>
        <translation>Dieser Computer rechnet richtig.</translation>
    </message>
    <message>
        <source>This computer gives wrong numbers. Its maps cannot be trusted.</source>
        <translation>Dieser Computer rechnet falsch. Seinen Karten ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>a pixel has no number</source>
        <translation>ein Pixel hat keine Zahl</translation>
    </message>
    <message>
        <source>Snow cover: {found}, {allowed} is allowed ({precision}).</source>
        <translation>Schneebedeckung: {found}, erlaubt ist {allowed} ({precision}).</translation>
    </message>
    <message>
        <source>{device}: {speed} cells per second with the demonstration model.</source>
        <translation>{device}: {speed} Zellen pro Sekunde mit dem Demonstrationsmodell.</translation>
    </message>
    <message>
        <source>largest difference {value}</source>
        <translation>größte Abweichung {value}</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>{day} filled</source>
        <translation>{day} gefüllt</translation>
    </message>
    <message>
        <source>({days} old)</source>
        <translation>({days} alt)</translation>
    </message>
    <message>
        <source>-1: less snow</source>
        <translation>-1: weniger Schnee</translation>
    </message>
    <message>
        <source>-1: snow missed</source>
        <translation>-1: Schnee übersehen</translation>
    </message>
    <message>
        <source>0 %: no snow</source>
        <translation>0 %: kein Schnee</translation>
    </message>
    <message>
        <source>0.5: no agreement</source>
        <translation>0.5: keine Übereinstimmung</translation>
    </message>
    <message>
        <source>0: all agree</source>
        <translation>0: alle stimmen überein</translation>
    </message>
    <message>
        <source>0: as the label</source>
        <translation>0: wie das Label</translation>
    </message>
    <message>
        <source>0: best</source>
        <translation>0: sehr gut</translation>
    </message>
    <message>
        <source>0: no change</source>
        <translation>0: keine Änderung</translation>
    </message>
    <message>
        <source>0: no snow</source>
        <translation>0: kein Schnee</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 Tag davor</translation>
    </message>
    <message>
        <source>1 to 20 %</source>
        <translation>1 bis 20 %</translation>
    </message>
    <message>
        <source>155: all</source>
        <translation>155: alle</translation>
    </message>
    <message>
        <source>1: full snow cover</source>
        <translation>1: ganz von Schnee bedeckt</translation>
    </message>
    <message>
        <source>1: good</source>
        <translation>1: gut</translation>
    </message>
    <message>
        <source>1: more snow</source>
        <translation>1: mehr Schnee</translation>
    </message>
    <message>
        <source>1: snow invented</source>
        <translation>1: Schnee erfunden</translation>
    </message>
    <message>
        <source>205: no optical view in 8 days</source>
        <translation>205: keine optische Sicht in 8 Tagen</translation>
    </message>
    <message>
        <source>21 to 40 %</source>
        <translation>21 bis 40 %</translation>
    </message>
    <message>
        <source>2: fair</source>
        <translation>2: mäßig</translation>
    </message>
    <message>
        <source>3: poor</source>
        <translation>3: schlecht</translation>
    </message>
    <message>
        <source>41 to 60 %</source>
        <translation>41 bis 60 %</translation>
    </message>
    <message>
        <source>61 to 80 %</source>
        <translation>61 bis 80 %</translation>
    </message>
    <message>
        <source>81 to 100 %</source>
        <translation>81 bis 100 %</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>clouds, no high-resolution image</source>
        <translation>Wolken, kein hochauflösendes Bild</translation>
    </message>
    <message>
        <source>no high-resolution image</source>
        <translation>kein hochauflösendes Bild</translation>
    </message>
    <message>
        <source>none in 8 days</source>
        <translation>keine in 8 Tagen</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>am selben Tag</translation>
    </message>
    <message>
        <source>Starting the SnowGalileo engine</source>
        <translation>Rechenkern von SnowGalileo wird gestartet</translation>
    </message>
    <message>
        <source>SnowGalileo: look for the engine</source>
        <translation>SnowGalileo: Rechenkern suchen</translation>
    </message>
    <message>
        <source>SnowGalileo: install the engine</source>
        <translation>SnowGalileo: Rechenkern installieren</translation>
    </message>
    <message>
        <source>SnowGalileo: remove the engine</source>
        <translation>SnowGalileo: Rechenkern entfernen</translation>
    </message>
    <message>
        <source>SnowGalileo: save the engine for a computer without internet</source>
        <translation>SnowGalileo: Rechenkern für einen Computer ohne Internet speichern</translation>
    </message>
    <message>
        <source>SnowGalileo: diagnostics</source>
        <translation>SnowGalileo: Diagnose</translation>
    </message>
    <message>
        <source>SnowGalileo: read polygons</source>
        <translation>SnowGalileo: Polygone lesen</translation>
    </message>
    <message>
        <source>No polygon is selected in '{layer}'.</source>
        <translation>In '{layer}' ist kein Polygon ausgewählt.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no polygons.</source>
        <translation>Der Layer '{layer}' hat keine Polygone.</translation>
    </message>
    <message>
        <source>The layer '{name}' cannot be read: {reason}</source>
        <translation>Der Layer '{name}' kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <source>A finished stack has no new days.</source>
        <translation>Ein fertiger Stapel hat keine neuen Tage.</translation>
    </message>
    <message>
        <source>Choose downloaded products or Online as the input.</source>
        <translation>Wählen Sie heruntergeladene Produkte oder Online als Eingabe.</translation>
    </message>
    <message>
        <source>A watch needs an area, a day and a model.</source>
        <translation>Eine Beobachtung braucht ein Gebiet, einen Tag und ein Modell.</translation>
    </message>
    <message>
        <source>The next update maps {days}, from {first} to {last}, where there are products.</source>
        <translation>Die nächste Aktualisierung kartiert {days}, von {first} bis {last}, soweit es Produkte gibt.</translation>
    </message>
    <message>
        <source>Nothing runs by itself: click Update, or let a timer of your system do it (see the guide).</source>
        <translation>Nichts läuft von selbst: Klicken Sie auf „Aktualisieren“, oder lassen Sie es einen Zeitplaner Ihres Systems tun (siehe Handbuch).</translation>
    </message>
    <message>
        <source>What could be done is done; the next update tries the rest again.</source>
        <translation>Was möglich war, ist erledigt; die nächste Aktualisierung versucht den Rest erneut.</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>vorläufig</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation>noch nicht gesucht</translation>
    </message>
    <message>
        <source>no product of {day} itself</source>
        <translation>kein Produkt von {day} selbst</translation>
    </message>
    <message>
        <source>no product of {day} itself yet</source>
        <translation>noch kein Produkt von {day} selbst</translation>
    </message>
    <message>
        <source>no product of the {count} days up to {day}</source>
        <translation>kein Produkt der {count} Tage bis {day}</translation>
    </message>
    <message>
        <source>maps are kept for {count} days only</source>
        <translation>Karten werden nur {count} Tage lang aufbewahrt</translation>
    </message>
    <message>
        <source>not made again: {error}</source>
        <translation>nicht erneut erstellt: {error}</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} ({provisional})</source>
        <translation>{sensor} {first} bis {last} ({provisional})</translation>
    </message>
    <message>
        <source>{sensor} {day} not there yet</source>
        <translation>{sensor} {day} noch nicht da</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} not there yet</source>
        <translation>{sensor} {first} bis {last} noch nicht da</translation>
    </message>
    <message>
        <source>{sensor} may come until {day}</source>
        <translation>{sensor} kann bis {day} noch kommen</translation>
    </message>
    <message>
        <source>last looked for on {day}</source>
        <translation>zuletzt gesucht am {day}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>other model files</source>
        <translation>andere Modelldateien</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>andere Einstellungen</translation>
    </message>
    <message>
        <source>{scene} new</source>
        <translation>{scene} neu</translation>
    </message>
    <message>
        <source>{scene} another version</source>
        <translation>{scene} in anderer Fassung</translation>
    </message>
    <message>
        <source>{scene} final instead of {provisional}</source>
        <translation>{scene} endgültig statt {provisional}</translation>
    </message>
    <message>
        <source>{scene} other values</source>
        <translation>{scene} mit anderen Werten</translation>
    </message>
    <message>
        <source>{scene} gone</source>
        <translation>{scene} nicht mehr da</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>The latest map was not replaced: {error}</source>
        <translation>Die neueste Karte wurde nicht ersetzt: {error}</translation>
    </message>
    <message>
        <source>no map yet</source>
        <translation>noch keine Karte</translation>
    </message>
    <message>
        <source>near-real-time version</source>
        <translation>echtzeitnahe Fassung</translation>
    </message>
    <message>
        <source>preliminary values</source>
        <translation>vorläufige Werte</translation>
    </message>
    <message>
        <source>{name}: not everything could be done: {first}.</source>
        <translation>{name}: Nicht alles war möglich: {first}.</translation>
    </message>
    <message>
        <source>latest {day}</source>
        <translation>zuletzt {day}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nichts Neues</translation>
    </message>
    <message>
        <source>substitute: {name}</source>
        <translation>Ersatz: {name}</translation>
    </message>
    <message>
        <source>{n} mapped</source>
        <translation>{n} kartiert</translation>
    </message>
    <message>
        <source>{n} mapped again</source>
        <translation>{n} erneut kartiert</translation>
    </message>
    <message>
        <source>{count} more failed, too.</source>
        <translation>{count} weitere Fehler.</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine</source>
        <translation>Google-Cloud-Projekt, das für Earth Engine registriert ist</translation>
    </message>
    <message>
        <source>Cloud project for Earth Engine</source>
        <translation>Cloud-Projekt für Earth Engine</translation>
    </message>
    <message>
        <source>Choose the key file of a service account</source>
        <translation>Schlüsseldatei eines Dienstkontos wählen</translation>
    </message>
    <message>
        <source>[Login of 'earthengine authenticate']</source>
        <translation>[Anmeldung von »earthengine authenticate«]</translation>
    </message>
    <message>
        <source>File that logs in to Earth Engine</source>
        <translation>Datei für die Anmeldung bei Earth Engine</translation>
    </message>
    <message>
        <source>Key file of a service account, which stays where it is. Empty: the login of Google's own program.</source>
        <translation>Schlüsseldatei eines Dienstkontos; sie bleibt, wo sie ist. Leer: die Anmeldung von Googles eigenem Programm.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>Es ist kein Konto gewählt.</translation>
    </message>
    <message>
        <source>SnowGalileo: test accounts</source>
        <translation>SnowGalileo: Konten testen</translation>
    </message>
    <message>
        <source>For {gives}. &lt;a href='{page}'&gt;Register&lt;/a&gt;</source>
        <translation>Für {gives}. &lt;a href='{page}'&gt;Registrieren&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Account of {service}</source>
        <translation>Konto von {service}</translation>
    </message>
    <message>
        <source>All chosen accounts work.</source>
        <translation>Alle gewählten Konten funktionieren.</translation>
    </message>
    <message>
        <source>&lt;a href='{page}'&gt;Terms and access&lt;/a&gt;</source>
        <translation>&lt;a href='{page}'&gt;Bedingungen und Zugang&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Anal&amp;yse</source>
        <translation>Anal&amp;ysieren</translation>
    </message>
    <message>
        <source>Answer the question from the snow maps</source>
        <translation>Die Frage aus den Schneekarten beantworten</translation>
    </message>
    <message>
        <source>SnowGalileo: analyse snow maps</source>
        <translation>SnowGalileo: Schneekarten analysieren</translation>
    </message>
    <message>
        <source>Maps in this project</source>
        <translation>Karten in diesem Projekt</translation>
    </message>
    <message>
        <source>Files or a folder</source>
        <translation>Dateien oder ein Ordner</translation>
    </message>
    <message>
        <source>Where the snow maps are</source>
        <translation>Wo die Schneekarten sind</translation>
    </message>
    <message>
        <source>Snow cover: fi&amp;les or folder</source>
        <translation>Schneebedeckung: Date&amp;ien oder Ordner</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Was möchten Sie wissen?</translation>
    </message>
    <message>
        <source>Temporary folder</source>
        <translation>Temporärer Ordner</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Choose snow maps.</source>
        <translation>Wählen Sie Schneekarten.</translation>
    </message>
    <message>
        <source>This folder has no GeoTIFF in it.</source>
        <translation>In diesem Ordner ist kein GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose a polygon layer of your areas.</source>
        <translation>Wählen Sie einen Polygonlayer Ihrer Flächen.</translation>
    </message>
    <message>
        <source>Choose a raster file of tree cover density, in percent.</source>
        <translation>Wählen Sie eine Rasterdatei der Baumbedeckungsdichte in Prozent.</translation>
    </message>
    <message>
        <source>Choose a terrain model: a raster file with elevations.</source>
        <translation>Wählen Sie ein Geländemodell: eine Rasterdatei mit Höhen.</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Numbers for my areas</source>
        <translation>Zahlen für meine Flächen</translation>
    </message>
    <message>
        <source>Snow-covered area by day and elevation.</source>
        <translation>Schneebedeckte Fläche nach Tag und Höhe.</translation>
    </message>
    <message>
        <source>Snow line</source>
        <translation>Schneegrenze</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins.</source>
        <translation>Die Höhe, in der der Schnee beginnt.</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Saison</translation>
    </message>
    <message>
        <source>Snow days, first and last snow of every pixel in one year.</source>
        <translation>Schneetage, erster und letzter Schnee jedes Pixels in einem Jahr.</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>A map for every day, clouds filled from the days around.</source>
        <translation>Eine Karte für jeden Tag; Wolken werden aus den Tagen davor und danach gefüllt.</translation>
    </message>
    <message>
        <source>Under trees, too: an estimate from the tree cover.</source>
        <translation>Auch unter Bäumen: eine Schätzung aus der Baumbedeckung.</translation>
    </message>
    <message>
        <source>{n} maps, {first} to {last}.</source>
        <translation>{n} Karten, {first} bis {last}.</translation>
    </message>
    <message>
        <source>Snow cover without gaps</source>
        <translation>Schneebedeckung ohne Lücken</translation>
    </message>
    <message>
        <source>Choose, type or drop a folder</source>
        <translation>Ordner wählen, eingeben oder hierher ziehen</translation>
    </message>
    <message>
        <source>Folder of downloaded products</source>
        <translation>Ordner mit heruntergeladenen Produkten</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products</source>
        <translation>Ordner mit heruntergeladenen Produkten wählen</translation>
    </message>
    <message>
        <source>Choose the area to map.</source>
        <translation>Wählen Sie das Gebiet der Karte.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Whole stack</source>
        <translation>Ganzer Stapel</translation>
    </message>
    <message>
        <source>The area cannot be used: see Area above.</source>
        <translation>Das Gebiet kann nicht verwendet werden: siehe oben unter „Gebiet“.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map. Esc cancels.</source>
        <translation>Ziehen Sie ein Rechteck auf der Karte auf. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Draw the area on the map.</source>
        <translation>Zeichnen Sie das Gebiet auf der Karte.</translation>
    </message>
    <message>
        <source>Reading the polygons…</source>
        <translation>Polygone werden gelesen…</translation>
    </message>
    <message>
        <source>Rectangle drawn on the map</source>
        <translation>Auf der Karte gezeichnetes Rechteck</translation>
    </message>
    <message>
        <source>Polygon drawn on the map</source>
        <translation>Auf der Karte gezeichnetes Polygon</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Kartenausschnitt</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Koordinaten</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Extent of a layer</source>
        <translation>Ausdehnung eines Layers</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Polygone eines Layers</translation>
    </message>
    <message>
        <source>Click the corners, right-click to finish. Backspace removes a corner, Esc cancels.</source>
        <translation>Ecken anklicken, mit Rechtsklick abschließen. Die Rücktaste entfernt eine Ecke, Esc bricht ab.</translation>
    </message>
    <message>
        <source>The map shows nothing yet: add a layer, or draw the area.</source>
        <translation>Die Karte zeigt noch nichts: Fügen Sie einen Layer hinzu oder zeichnen Sie das Gebiet.</translation>
    </message>
    <message>
        <source>Type west, south, east, north.</source>
        <translation>Geben Sie West, Süd, Ost, Nord ein.</translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation>Es gibt noch keine Lesezeichen.</translation>
    </message>
    <message>
        <source>The project has no layer to take the extent from.</source>
        <translation>Das Projekt hat keinen Layer, dessen Ausdehnung übernommen werden kann.</translation>
    </message>
    <message>
        <source>The project has no polygon layer.</source>
        <translation>Das Projekt hat keinen Polygonlayer.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no extent.</source>
        <translation>Der Layer '{layer}' hat keine Ausdehnung.</translation>
    </message>
    <message>
        <source>clouds not read yet</source>
        <translation>Wolken noch nicht gelesen</translation>
    </message>
    <message>
        <source>cloudy part</source>
        <translation>bewölkter Teil</translation>
    </message>
    <message>
        <source>prediction day</source>
        <translation>Tag der Karte</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>all of the area</source>
        <translation>das ganze Gebiet</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>zuletzt gesehen</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>Numbers of the cell under the cursor</source>
        <translation>Zahlen der Zelle unter dem Mauszeiger</translation>
    </message>
    <message>
        <source>Looking at the input…</source>
        <translation>Eingaben werden angesehen…</translation>
    </message>
    <message>
        <source>SnowGalileo: look at the input</source>
        <translation>SnowGalileo: Eingaben ansehen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The input was not looked at.</source>
        <translation>Die Eingaben wurden nicht angesehen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Point at a cell to see its numbers.</source>
        <translation>Zeigen Sie auf eine Zelle, um ihre Zahlen zu sehen.</translation>
    </message>
    <message>
        <source>The table shows the last of the {n} days, {day}.</source>
        <translation>Die Tabelle zeigt den letzten der {n} Tage, {day}.</translation>
    </message>
    <message>
        <source>All {n} days, one map each</source>
        <translation>Alle {n} Tage, je eine Karte</translation>
    </message>
    <message>
        <source>; the model does not use the weather of the prediction day</source>
        <translation>; das Modell verwendet das Wetter am Tag der Karte nicht</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>über 99 %</translation>
    </message>
    <message>
        <source>{where}: {valid} of the area has data</source>
        <translation>{where}: {valid} des Gebiets hat Daten</translation>
    </message>
    <message>
        <source>{sensor}: last data {n} days before the prediction day.</source>
        <translation>{sensor}: letzte Daten {n} Tage vor dem Tag der Karte.</translation>
    </message>
    <message>
        <source>{day}, {cells}; sensors with data: {sensors}.</source>
        <translation>{day}, {cells}; Sensoren mit Daten: {sensors}.</translation>
    </message>
    <message>
        <source>{where}: no data</source>
        <translation>{where}: keine Daten</translation>
    </message>
    <message>
        <source>; clouds are not known until the stack is built</source>
        <translation>; Wolken sind erst bekannt, wenn der Stapel erstellt ist</translation>
    </message>
    <message>
        <source>{sensor}: no data in these 8 days.</source>
        <translation>{sensor}: keine Daten in diesen 8 Tagen.</translation>
    </message>
    <message>
        <source>{sensor}: data on the prediction day.</source>
        <translation>{sensor}: Daten am Tag der Karte.</translation>
    </message>
    <message>
        <source>{sensor}: last data the day before the prediction day.</source>
        <translation>{sensor}: letzte Daten am Tag vor dem Tag der Karte.</translation>
    </message>
    <message>
        <source>, {cloud} of it cloudy</source>
        <translation>, {cloud} davon bewölkt</translation>
    </message>
    <message>
        <source>Days and sensors of the stack</source>
        <translation>Tage und Sensoren des Stapels</translation>
    </message>
    <message>
        <source>[Temporary folder]</source>
        <translation>[Temporärer Ordner]</translation>
    </message>
    <message>
        <source>Folder to keep the stack in</source>
        <translation>Ordner, in dem der Stapel aufbewahrt wird</translation>
    </message>
    <message>
        <source>World map</source>
        <translation>Weltkarte</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Diagramm speichern…</translation>
    </message>
    <message>
        <source>Save the chart as picture (PNG), drawing (SVG) or table (CSV)</source>
        <translation>Das Diagramm als Bild (PNG), Zeichnung (SVG) oder Tabelle (CSV) speichern</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>SnowGalileo: reproduce the published accuracy</source>
        <translation>SnowGalileo: veröffentlichte Genauigkeit nachprüfen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Rockies</source>
        <translation>Rocky Mountains</translation>
    </message>
    <message>
        <source>Ticked archives</source>
        <translation>Angehakte Archive</translation>
    </message>
    <message>
        <source>Other archives…</source>
        <translation>Andere Archive…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for published data</source>
        <translation>SnowGalileo: veröffentlichte Daten suchen</translation>
    </message>
    <message>
        <source>SnowGalileo: download published data</source>
        <translation>SnowGalileo: veröffentlichte Daten herunterladen</translation>
    </message>
    <message>
        <source>SnowGalileo: import published data</source>
        <translation>SnowGalileo: veröffentlichte Daten importieren</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Looking for published data…</source>
        <translation>Veröffentlichte Daten werden gesucht…</translation>
    </message>
    <message>
        <source>Choose archives</source>
        <translation>Archive wählen</translation>
    </message>
    <message>
        <source>Choose a folder with HDF5 files and labels</source>
        <translation>Ordner mit HDF5-Dateien und Referenzen wählen</translation>
    </message>
    <message>
        <source>Folder to pack into, new or to add to</source>
        <translation>Ordner, in den gepackt wird, neu oder zum Ergänzen</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>Starting the download…</source>
        <translation>Download wird gestartet…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Packed cells</source>
        <translation>Gepackte Zellen</translation>
    </message>
    <message>
        <source>Cancelled. What has arrived is kept.</source>
        <translation>Abgebrochen. Was angekommen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The data that the models were trained and tested with are published on {link}. Packed, they take at least 7 times less room and are read like any input stack.</source>
        <translation>Die Daten, mit denen die Modelle trainiert und getestet wurden, sind auf {link} veröffentlicht. Gepackt brauchen sie höchstens ein Siebtel des Platzes und werden wie jeder Eingabestapel gelesen.</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>&amp;Download {n} ({size})</source>
        <translation>{n} &amp;herunterladen ({size})</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Ausgelassen:</translation>
    </message>
    <message>
        <source>Downloaded to {folder}.</source>
        <translation>Nach {folder} heruntergeladen.</translation>
    </message>
    <message>
        <source>{cells} and {n} labels in {folder}.</source>
        <translation>{cells} und {n} Referenzen in {folder}.</translation>
    </message>
    <message>
        <source>From {first}, when the first of the sensors began, to today</source>
        <translation>Vom {first}, als der erste der Sensoren begann, bis heute</translation>
    </message>
    <message>
        <source>The engine is being installed.</source>
        <translation>Der Rechenkern wird installiert.</translation>
    </message>
    <message>
        <source>SnowGalileo</source>
        <translation>SnowGalileo</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Install from a bundle…</source>
        <translation>Aus einem Paket installieren…</translation>
    </message>
    <message>
        <source>Save for a computer without internet…</source>
        <translation>Für einen Computer ohne Internet speichern…</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Remove the engine…</source>
        <translation>Rechenkern entfernen…</translation>
    </message>
    <message>
        <source>None: what pip is set to</source>
        <translation>Keiner: wie pip eingestellt ist</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>System wird abgefragt…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Vorbereiten…</translation>
    </message>
    <message>
        <source>The engine is installed and works.</source>
        <translation>Der Rechenkern ist installiert und funktioniert.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Rechenkern installieren</translation>
    </message>
    <message>
        <source>Update the engine</source>
        <translation>Rechenkern aktualisieren</translation>
    </message>
    <message>
        <source>Repair the engine</source>
        <translation>Rechenkern reparieren</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>den Prozessor</translation>
    </message>
    <message>
        <source>Choose a bundle</source>
        <translation>Paket wählen</translation>
    </message>
    <message>
        <source>Save for a computer without internet</source>
        <translation>Für einen Computer ohne Internet speichern</translation>
    </message>
    <message>
        <source>Put Python into the bundle, too? It is needed where the computer has none.</source>
        <translation>Soll auch Python ins Paket? Es wird gebraucht, wo der Computer keines hat.</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Computer wird geprüft…</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>Die Diagnose ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Cancelled. What was downloaded is kept for the next time.</source>
        <translation>Abgebrochen. Was heruntergeladen wurde, bleibt für das nächste Mal erhalten.</translation>
    </message>
    <message>
        <source>The engine is installed: PyTorch {version}, computes on {device}, {size}.</source>
        <translation>Der Rechenkern ist installiert: PyTorch {version}, rechnet auf {device}, {size}.</translation>
    </message>
    <message>
        <source>This plugin brings newer libraries; models and settings stay.</source>
        <translation>Dieses Plugin bringt neuere Bibliotheken mit; Modelle und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Install this build</source>
        <translation>Diese Variante installieren</translation>
    </message>
    <message>
        <source>{download} to download, {disk} on disk.</source>
        <translation>{download} herunterzuladen, {disk} auf der Festplatte.</translation>
    </message>
    <message>
        <source>Recommended.</source>
        <translation>Empfohlen.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Remove the engine? {size} become free; models and settings stay.</source>
        <translation>Rechenkern entfernen? {size} werden frei; Modelle und Einstellungen bleiben.</translation>
    </message>
    <message>
        <source>Remove the engine</source>
        <translation>Rechenkern entfernen</translation>
    </message>
    <message>
        <source>Saved: {path} ({size}).</source>
        <translation>Gespeichert: {path} ({size}).</translation>
    </message>
    <message>
        <source>The engine was removed; {size} are free again.</source>
        <translation>Der Rechenkern wurde entfernt; {size} sind wieder frei.</translation>
    </message>
    <message>
        <source>The engine, which computes the maps, is not installed yet.</source>
        <translation>Der Rechenkern, der die Karten berechnet, ist noch nicht installiert.</translation>
    </message>
    <message>
        <source>No engine is installed; the plugin uses {path}.</source>
        <translation>Es ist kein Rechenkern installiert; das Plugin verwendet {path}.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>nicht definiert</translation>
    </message>
    <message>
        <source>Comp&amp;are</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Compare the maps with the known snow cover</source>
        <translation>Die Karten mit der bekannten Schneebedeckung vergleichen</translation>
    </message>
    <message>
        <source>SnowGalileo: compare with labels</source>
        <translation>SnowGalileo: mit Referenzen vergleichen</translation>
    </message>
    <message>
        <source>Snow maps or &amp;folder</source>
        <translation>Schneekarten oder &amp;Ordner</translation>
    </message>
    <message>
        <source>Their stac&amp;ks (optional)</source>
        <translation>I&amp;hre Stapel (optional)</translation>
    </message>
    <message>
        <source>With the stacks, the report also has errors by elevation and land cover, and simpler methods</source>
        <translation>Mit den Stapeln enthält der Bericht auch Fehler nach Höhe und Landbedeckung sowie einfachere Verfahren</translation>
    </message>
    <message>
        <source>La&amp;bels: files or folder</source>
        <translation>Re&amp;ferenzen (Dateien)</translation>
    </message>
    <message>
        <source>What is certain from the name, the unit or the values.</source>
        <translation>Was aus Name, Einheit oder Werten sicher hervorgeht.</translation>
    </message>
    <message>
        <source>0 to 1.</source>
        <translation>0 bis 1.</translation>
    </message>
    <message>
        <source>0 to 100.</source>
        <translation>0 bis 100.</translation>
    </message>
    <message>
        <source>0 to 100; codes above are clouds and missing pixels.</source>
        <translation>0 bis 100; Codes darüber sind Wolken und fehlende Pixel.</translation>
    </message>
    <message>
        <source>10 snow-free, 11 snow.</source>
        <translation>10 schneefrei, 11 Schnee.</translation>
    </message>
    <message>
        <source>0 to 1000 (Landsat snow cover of the USGS).</source>
        <translation>0 bis 1000 (Landsat-Schneebedeckung des USGS).</translation>
    </message>
    <message>
        <source>An index, converted to snow cover (MODIS and VIIRS of NASA).</source>
        <translation>Ein Index, in Schneebedeckung umgerechnet (MODIS und VIIRS der NASA).</translation>
    </message>
    <message>
        <source>Figures of the comparison</source>
        <translation>Kennzahlen des Vergleichs</translation>
    </message>
    <message>
        <source>Choose rasters of known snow cover.</source>
        <translation>Wählen Sie Raster mit bekannter Schneebedeckung.</translation>
    </message>
    <message>
        <source>Root mean square error of the snow cover, 0 to 1</source>
        <translation>Wurzel des mittleren quadratischen Fehlers der Schneebedeckung, 0 bis 1</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Bias (map minus label)</source>
        <translation>Bias (Karte minus Referenz)</translation>
    </message>
    <message>
        <source>{method} (the map there: {model})</source>
        <translation>{method} (die Karte dort: {model})</translation>
    </message>
    <message>
        <source>{pixels} compared.</source>
        <translation>{pixels} verglichen.</translation>
    </message>
    <message>
        <source>Map minus label {day}</source>
        <translation>Karte minus Referenz {day}</translation>
    </message>
    <message>
        <source>RMSE of {method}</source>
        <translation>RMSE von {method}</translation>
    </message>
    <message>
        <source>A simulated mountainside of 2 x 2 km: brown is free of snow, and the darker the blue, the more snow. A real map is made in the same way, with your data and the published model.</source>
        <translation>Ein simulierter Berghang von 2 x 2 km: Braun ist schneefrei, und je dunkler das Blau, desto mehr Schnee. Eine echte Karte entsteht ebenso, mit Ihren Daten und dem veröffentlichten Modell.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Dateien werden gelesen…</translation>
    </message>
    <message>
        <source>There is no snow map here: choose one in the layers, or click on one.</source>
        <translation>Hier ist keine Schneekarte: Wählen Sie eine unter den Layern oder klicken Sie auf eine.</translation>
    </message>
    <message>
        <source>SnowGalileo: explain a pixel</source>
        <translation>SnowGalileo: Pixel erklären</translation>
    </message>
    <message>
        <source>This point has no longitude and latitude.</source>
        <translation>Dieser Punkt hat keine Länge und Breite.</translation>
    </message>
    <message>
        <source>Explain a pixel</source>
        <translation>Pixel erklären</translation>
    </message>
    <message>
        <source>The first update maps {days} until today; later ones, what has come since.</source>
        <translation>Die erste Aktualisierung kartiert {days} bis heute; spätere, was seither gekommen ist.</translation>
    </message>
    <message>
        <source>New watched area</source>
        <translation>Neues beobachtetes Gebiet</translation>
    </message>
    <message>
        <source>&amp;First prediction day</source>
        <translation>&amp;Erster Tag der Karte</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>The engine is ready.</source>
        <translation>Der Rechenkern ist bereit.</translation>
    </message>
    <message>
        <source>No model is chosen yet.</source>
        <translation>Es ist noch kein Modell gewählt.</translation>
    </message>
    <message>
        <source>No data are chosen yet.</source>
        <translation>Es sind noch keine Daten gewählt.</translation>
    </message>
    <message>
        <source>The engine is not installed yet.</source>
        <translation>Der Rechenkern ist noch nicht installiert.</translation>
    </message>
    <message>
        <source>Install the engine first.</source>
        <translation>Installieren Sie zuerst den Rechenkern.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>Daten: {name}</translation>
    </message>
    <message>
        <source>Choose, type or drop files or a folder</source>
        <translation>Dateien oder Ordner wählen, eingeben oder hierher ziehen</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>{name}: choose a layer of the project</source>
        <translation>{name}: Layer des Projekts wählen</translation>
    </message>
    <message>
        <source>{name}: choose files</source>
        <translation>{name}: Dateien wählen</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name}: Ordner wählen</translation>
    </message>
    <message>
        <source>All {n} raster layers</source>
        <translation>Alle {n} Rasterlayer</translation>
    </message>
    <message>
        <source>The project has no raster layer that is a file.</source>
        <translation>Das Projekt hat keinen Rasterlayer, der eine Datei ist.</translation>
    </message>
    <message>
        <source>The engine is not ready: see the notice above.</source>
        <translation>Der Rechenkern ist nicht bereit: siehe Hinweis oben.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Rechenkern wird gestartet…</translation>
    </message>
    <message>
        <source>The job is done, but its result cannot be shown: {reason}.</source>
        <translation>Die Berechnung ist fertig, aber ihr Ergebnis kann nicht angezeigt werden: {reason}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Failed ({code}): see above.</source>
        <translation>Fehlgeschlagen ({code}): siehe oben.</translation>
    </message>
    <message>
        <source>Files that were not used, and why</source>
        <translation>Dateien, die nicht verwendet wurden, und warum</translation>
    </message>
    <message>
        <source>1 file is not used</source>
        <translation>1 Datei wird nicht verwendet</translation>
    </message>
    <message>
        <source>{n} files are not used</source>
        <translation>{n} Dateien werden nicht verwendet</translation>
    </message>
    <message>
        <source>Services that could not be asked, and why</source>
        <translation>Dienste, die nicht gefragt werden konnten, und warum</translation>
    </message>
    <message>
        <source>No answer about 1 sensor</source>
        <translation>Keine Antwort zu 1 Sensor</translation>
    </message>
    <message>
        <source>No answer about {n} sensors</source>
        <translation>Keine Antwort zu {n} Sensoren</translation>
    </message>
    <message>
        <source>Products that could not be downloaded, and why</source>
        <translation>Produkte, die nicht heruntergeladen werden konnten, und warum</translation>
    </message>
    <message>
        <source>1 product could not be downloaded</source>
        <translation>1 Produkt konnte nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>{n} products could not be downloaded</source>
        <translation>{n} Produkte konnten nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>Other files in the folder</source>
        <translation>Andere Dateien im Ordner</translation>
    </message>
    <message>
        <source>Other files, not stacks: {kinds}</source>
        <translation>Andere Dateien, keine Stapel: {kinds}</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>ohne Endung</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Noch keine Epoche ist abgeschlossen.</translation>
    </message>
    <message>
        <source>epoch 1</source>
        <translation>Epoche 1</translation>
    </message>
    <message>
        <source>held-out cells</source>
        <translation>zurückgehaltene Zellen</translation>
    </message>
    <message>
        <source>training cells</source>
        <translation>Trainingszellen</translation>
    </message>
    <message>
        <source>Best: RMSE {rmse:.3f} in epoch {epoch}.</source>
        <translation>Beste: RMSE {rmse:.3f} in Epoche {epoch}.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>Sta&amp;rten</translation>
    </message>
    <message>
        <source>Map the snow cover of the prediction day</source>
        <translation>Die Schneebedeckung am Tag der Karte kartieren</translation>
    </message>
    <message>
        <source>Zoom to the data</source>
        <translation>Auf die Daten zoomen</translation>
    </message>
    <message>
        <source>Show the cells, outlined in orange, on the map</source>
        <translation>Die Zellen, orange umrandet, auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Downloaded products</source>
        <translation>Heruntergeladene Produkte</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Watched area…</source>
        <translation>Beobachtetes Gebiet…</translation>
    </message>
    <message>
        <source>Keep the maps of this area up to date, day after day</source>
        <translation>Die Karten dieses Gebiets Tag für Tag aktuell halten</translation>
    </message>
    <message>
        <source>The services did not answer: see the prediction day.</source>
        <translation>Die Dienste haben nicht geantwortet: siehe „Tag der Karte“.</translation>
    </message>
    <message>
        <source>Choose a model file.</source>
        <translation>Wählen Sie eine Modelldatei.</translation>
    </message>
    <message>
        <source>Here you will see which sensors saw the area on which day.</source>
        <translation>Hier sehen Sie, welche Sensoren das Gebiet an welchem Tag gesehen haben.</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products first.</source>
        <translation>Wählen Sie zuerst einen Ordner mit heruntergeladenen Produkten.</translation>
    </message>
    <message>
        <source>Choose a stack first.</source>
        <translation>Wählen Sie zuerst einen Stapel.</translation>
    </message>
    <message>
        <source>Still looking at the input.</source>
        <translation>Die Eingaben werden noch angesehen.</translation>
    </message>
    <message>
        <source>This input cannot be mapped: see the prediction day.</source>
        <translation>Diese Eingaben können nicht kartiert werden: siehe Tag der Karte.</translation>
    </message>
    <message>
        <source>Then click New… again.</source>
        <translation>Klicken Sie dann noch einmal auf „Neu…“.</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products, a day and an area to see what there is.</source>
        <translation>Wählen Sie einen Ordner mit heruntergeladenen Produkten, einen Tag und ein Gebiet, um zu sehen, was vorliegt.</translation>
    </message>
    <message>
        <source>Choose a stack to see which sensors saw the area on which day.</source>
        <translation>Wählen Sie einen Stapel, um zu sehen, welche Sensoren das Gebiet an welchem Tag sahen.</translation>
    </message>
    <message>
        <source>No Sentinel-2 image: {reason}</source>
        <translation>Kein Sentinel-2-Bild: {reason}</translation>
    </message>
    <message>
        <source>Choose model files</source>
        <translation>Modelldateien wählen</translation>
    </message>
    <message>
        <source>Choose, type or drop a model file</source>
        <translation>Modelldatei wählen, eingeben oder hierher ziehen</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <source>Determined for each cell from its images and cloud flags.</source>
        <translation>Wird für jede Zelle aus ihren Bildern und Wolkenmarkierungen bestimmt.</translation>
    </message>
    <message>
        <source>For models trained on cloud-free scenes.</source>
        <translation>Für Modelle, die mit wolkenfreien Szenen trainiert wurden.</translation>
    </message>
    <message>
        <source>For models trained on scenes with clouds.</source>
        <translation>Für Modelle, die mit bewölkten Szenen trainiert wurden.</translation>
    </message>
    <message>
        <source>Hides Sentinel-2 and Landsat of the prediction day from the model, as in its training.</source>
        <translation>Verbirgt Sentinel-2 und Landsat vom Tag der Karte vor dem Modell, wie in dessen Training.</translation>
    </message>
    <message>
        <source>For models trained with clouds; hides Sentinel-2 and Landsat of the prediction day.</source>
        <translation>Für Modelle, die mit Wolken trainiert wurden; verbirgt Sentinel-2 und Landsat vom Tag der Karte.</translation>
    </message>
    <message>
        <source>The largest differences in snow cover from 32 bit are about 0.002 where 16 bit is used in part, and about 0.01 where it is used throughout.</source>
        <translation>Die größten Abweichungen der Schneebedeckung von 32 Bit betragen etwa 0,002, wo teilweise mit 16 Bit gerechnet wird, und etwa 0,01, wo durchgehend mit 16 Bit gerechnet wird.</translation>
    </message>
    <message>
        <source>Get the published one</source>
        <translation>Das veröffentlichte holen</translation>
    </message>
    <message>
        <source>Use the downloaded model</source>
        <translation>Das heruntergeladene Modell verwenden</translation>
    </message>
    <message>
        <source>Just trying? {link}</source>
        <translation>Nur zum Ausprobieren? {link}</translation>
    </message>
    <message>
        <source>A demonstration, trained on simulated scenes only. It is not the published model; its maps are not for decisions. {link}</source>
        <translation>Eine Demonstration, nur mit simulierten Szenen trainiert. Es ist nicht das veröffentlichte Modell; seine Karten taugen nicht für Entscheidungen. {link}</translation>
    </message>
    <message>
        <source>{n} models: each cell and day uses the one for its condition.</source>
        <translation>{n} Modelle: Jede Zelle und jeder Tag verwendet das Modell der jeweiligen Bedingung.</translation>
    </message>
    <message>
        <source>Use the demonstration model</source>
        <translation>Das Demonstrationsmodell verwenden</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Modellgewichte</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automatisch: {device}</translation>
    </message>
    <message>
        <source>Use the {n} downloaded models</source>
        <translation>Die {n} heruntergeladenen Modelle verwenden</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Open the guide's page about {code}</source>
        <translation>Seite der Anleitung über {code} öffnen</translation>
    </message>
    <message>
        <source>All sensors</source>
        <translation>Alle Sensoren</translation>
    </message>
    <message>
        <source>Choose, type or drop folders</source>
        <translation>Ordner wählen, eingeben oder hierher ziehen</translation>
    </message>
    <message>
        <source>Folders of your own products</source>
        <translation>Ordner mit eigenen Produkten</translation>
    </message>
    <message>
        <source>Enter your Google Cloud project under Accounts first.</source>
        <translation>Zuerst unter »Konten« das Google-Cloud-Projekt eintragen.</translation>
    </message>
    <message>
        <source>An account would add: {services}.</source>
        <translation>Mit einem Konto kämen hinzu: {services}.</translation>
    </message>
    <message>
        <source>Nothing online: {sensors}.</source>
        <translation>Nichts online: {sensors}.</translation>
    </message>
    <message>
        <source>Choose the engine's Python</source>
        <translation>Python des Rechenkerns wählen</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Automatisch gefunden</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python des Rechenkerns</translation>
    </message>
    <message>
        <source>Choose the folder of downloaded products</source>
        <translation>Ordner mit heruntergeladenen Produkten wählen</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>Starting the engine; this takes a few seconds…</source>
        <translation>Rechenkern wird gestartet; das dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>The engine works: version {version}.</source>
        <translation>Der Rechenkern funktioniert: Version {version}.</translation>
    </message>
    <message>
        <source>Devices: {names}.</source>
        <translation>Geräte: {names}.</translation>
    </message>
    <message>
        <source>Libraries: {names}.</source>
        <translation>Bibliotheken: {names}.</translation>
    </message>
    <message>
        <source>Found: {path}</source>
        <translation>Gefunden: {path}</translation>
    </message>
    <message>
        <source>[Save to temporary file]</source>
        <translation>[In temporäre Datei speichern]</translation>
    </message>
    <message>
        <source>Snow map file</source>
        <translation>Datei der Schneekarte</translation>
    </message>
    <message>
        <source>Nothing hidden</source>
        <translation>Nichts verborgen</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>Klima</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Offene Daten</translation>
    </message>
    <message>
        <source>{service}: {done} of {total} MB</source>
        <translation>{service}: {done} von {total} MB</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>SnowGalileo: look at downloaded products</source>
        <translation>SnowGalileo: heruntergeladene Produkte ansehen</translation>
    </message>
    <message>
        <source>SnowGalileo: clean up downloaded products</source>
        <translation>SnowGalileo: heruntergeladene Produkte aufräumen</translation>
    </message>
    <message>
        <source>parts, {n} area</source>
        <translation>Teile, {n} Gebiet</translation>
    </message>
    <message>
        <source>parts, {n} areas</source>
        <translation>Teile, {n} Gebiete</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Der Ordner wird angesehen…</translation>
    </message>
    <message>
        <source>{n} product is removed</source>
        <translation>{n} Produkt wird entfernt</translation>
    </message>
    <message>
        <source>{n} products are removed</source>
        <translation>{n} Produkte werden entfernt</translation>
    </message>
    <message>
        <source>Nothing is here yet.</source>
        <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
        <source>Nothing fits the choice.</source>
        <translation>Nichts passt zur Auswahl.</translation>
    </message>
    <message>
        <source>{size} are free now.</source>
        <translation>{size} sind jetzt frei.</translation>
    </message>
    <message>
        <source>{folder}: {size}; free on the disk: {free} GB</source>
        <translation>{folder}: {size}; frei auf der Festplatte: {free} GB</translation>
    </message>
    <message>
        <source>, which frees {size}.</source>
        <translation>, das gibt {size} frei.</translation>
    </message>
    <message>
        <source>{n} product stays: it is in use, or cannot be removed.</source>
        <translation>{n} Produkt bleibt: Es ist in Gebrauch oder kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>{n} products stay: they are in use, or cannot be removed.</source>
        <translation>{n} Produkte bleiben: Sie sind in Gebrauch oder können nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Sentinel-2 saw nothing of these cells on the eight days.</source>
        <translation>Sentinel-2 sah an den acht Tagen nichts von diesen Zellen.</translation>
    </message>
    <message>
        <source>{day} true colour</source>
        <translation>{day} Echtfarben</translation>
    </message>
    <message>
        <source>{day} short-wave</source>
        <translation>{day} kurzwelliges Infrarot</translation>
    </message>
    <message>
        <source>Sentinel-2 image of {day}: {seen} % of the cells are seen.</source>
        <translation>Sentinel-2-Bild vom {day}: {seen} % der Zellen sind zu sehen.</translation>
    </message>
    <message>
        <source>Map again with SnowGalileo…</source>
        <translation>Mit SnowGalileo erneut kartieren…</translation>
    </message>
    <message>
        <source>This map has no record of how it was made.</source>
        <translation>Zu dieser Karte ist nicht vermerkt, wie sie erstellt wurde.</translation>
    </message>
    <message>
        <source>The map cannot show the extent of '{layer}' in its coordinate system.</source>
        <translation>Die Karte kann die Ausdehnung von '{layer}' in ihrem Koordinatensystem nicht zeigen.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>More about the result</source>
        <translation>Mehr zum Ergebnis</translation>
    </message>
    <message>
        <source>This result is of other choices than those below.</source>
        <translation>Dieses Ergebnis beruht auf anderen Angaben als den unten stehenden.</translation>
    </message>
    <message>
        <source>Earlier result: {number}</source>
        <translation>Früheres Ergebnis: {number}</translation>
    </message>
    <message>
        <source>Earlier result</source>
        <translation>Früheres Ergebnis</translation>
    </message>
    <message>
        <source>no pixel could be mapped</source>
        <translation>kein Pixel konnte kartiert werden</translation>
    </message>
    <message>
        <source>1 more warning is in the message log.</source>
        <translation>1 weitere Warnung steht im Nachrichtenprotokoll.</translation>
    </message>
    <message>
        <source>mean snow cover {mean}, snow {area} km²</source>
        <translation>mittlere Schneebedeckung {mean}, Schnee {area} km²</translation>
    </message>
    <message>
        <source>{cells}, {device}, {time}</source>
        <translation>{cells}, {device}, {time}</translation>
    </message>
    <message>
        <source>No map was made.</source>
        <translation>Es wurde keine Karte erstellt.</translation>
    </message>
    <message>
        <source>mean snow cover on {day}; snow {area} km²</source>
        <translation>mittlere Schneebedeckung am {day}; Schnee {area} km²</translation>
    </message>
    <message>
        <source>mean snow cover on {day} in your area of {size} km²; snow {area} km²</source>
        <translation>mittlere Schneebedeckung am {day} in Ihrem Gebiet von {size} km²; Schnee {area} km²</translation>
    </message>
    <message>
        <source>The model needed whole cells of 1 km, outlined on the map: {cells}, {figures}.</source>
        <translation>Das Modell brauchte ganze Zellen von 1 km, auf der Karte umrandet: {cells}, {figures}.</translation>
    </message>
    <message>
        <source>, {valid} % mapped</source>
        <translation>, {valid} % kartiert</translation>
    </message>
    <message>
        <source>{day}: no pixel could be mapped</source>
        <translation>{day}: kein Pixel konnte kartiert werden</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>GPU (Apple)</source>
        <translation>GPU (Apple)</translation>
    </message>
    <message>
        <source>{n} maps from {first} on, the last of them:</source>
        <translation>{n} Karten ab {first}, die letzte davon:</translation>
    </message>
    <message>
        <source>{n} more warnings are in the message log.</source>
        <translation>{n} weitere Warnungen stehen im Nachrichtenprotokoll.</translation>
    </message>
    <message>
        <source>{file} exists. Replace it?</source>
        <translation>{file} ist schon vorhanden. Ersetzen?</translation>
    </message>
    <message>
        <source>Testing; this takes a few seconds…</source>
        <translation>Test läuft; das dauert einige Sekunden…</translation>
    </message>
    <message>
        <source>SnowGalileo: test this computer</source>
        <translation>SnowGalileo: diesen Computer testen</translation>
    </message>
    <message>
        <source>Asking the store…</source>
        <translation>Der Speicher wird gefragt…</translation>
    </message>
    <message>
        <source>The store answers.</source>
        <translation>Der Speicher antwortet.</translation>
    </message>
    <message>
        <source>The store answers and accepts the keys.</source>
        <translation>Der Speicher antwortet und nimmt die Schlüssel an.</translation>
    </message>
    <message>
        <source>SnowGalileo: test the object store</source>
        <translation>SnowGalileo: Objektspeicher testen</translation>
    </message>
    <message>
        <source>The store answers, but these keys may not look for buckets. Whether they may use yours shows when it is opened.</source>
        <translation>Der Speicher antwortet, aber diese Schlüssel dürfen nicht nach Buckets sehen. Ob sie Ihren verwenden dürfen, zeigt sich, wenn er geöffnet wird.</translation>
    </message>
    <message>
        <source>Tr&amp;ain</source>
        <translation>Tr&amp;ainieren</translation>
    </message>
    <message>
        <source>Train the model on the stacks and their known snow cover</source>
        <translation>Das Modell mit den Stapeln und ihrer bekannten Schneebedeckung trainieren</translation>
    </message>
    <message>
        <source>SnowGalileo: train</source>
        <translation>SnowGalileo: trainieren</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Gewichte zu Beginn</translation>
    </message>
    <message>
        <source>Trained on the stacks as they are.</source>
        <translation>Mit den Stapeln trainiert, wie sie sind.</translation>
    </message>
    <message>
        <source>Sentinel-2 and Landsat of the prediction day are hidden in training.</source>
        <translation>Sentinel-2 und Landsat vom Tag der Karte werden beim Training verborgen.</translation>
    </message>
    <message>
        <source>All conditions in turn, days and sensors hidden at random: one model for any day.</source>
        <translation>Alle Bedingungen abwechselnd, Tage und Sensoren zufällig verborgen: ein Modell für jeden Tag.</translation>
    </message>
    <message>
        <source>Folder for weights and log</source>
        <translation>Ordner für Gewichte und Protokoll</translation>
    </message>
    <message>
        <source>Training folder</source>
        <translation>Trainingsordner</translation>
    </message>
    <message>
        <source>Choose stacks to learn from.</source>
        <translation>Wählen Sie Stapel, aus denen gelernt wird.</translation>
    </message>
    <message>
        <source>Choose the weights to start from.</source>
        <translation>Wählen Sie die Gewichte, mit denen begonnen wird.</translation>
    </message>
    <message>
        <source>Choose a folder for the trained model.</source>
        <translation>Wählen Sie einen Ordner für das trainierte Modell.</translation>
    </message>
    <message>
        <source>A model file</source>
        <translation>Eine Modelldatei</translation>
    </message>
    <message>
        <source>A pre-trained folder</source>
        <translation>Ein vortrainierter Ordner</translation>
    </message>
    <message>
        <source>Map snow with this model</source>
        <translation>Mit diesem Modell Schnee kartieren</translation>
    </message>
    <message>
        <source>No cell was held out, so the error of the model is not known.</source>
        <translation>Es wurde keine Zelle zurückgehalten, daher ist der Fehler des Modells nicht bekannt.</translation>
    </message>
    <message>
        <source>RMSE on held-out data ({cells}), best epoch {epoch}</source>
        <translation>RMSE auf zurückgehaltenen Daten ({cells}), beste Epoche {epoch}</translation>
    </message>
    <message>
        <source>Folder written by pre-training</source>
        <translation>Vom Vortraining geschriebener Ordner</translation>
    </message>
    <message>
        <source>Days and their states</source>
        <translation>Tage und ihre Zustände</translation>
    </message>
    <message>
        <source>SnowGalileo: watched area</source>
        <translation>SnowGalileo: beobachtetes Gebiet</translation>
    </message>
    <message>
        <source>Watched area</source>
        <translation>Beobachtetes Gebiet</translation>
    </message>
    <message>
        <source>The maps of a watched area keep up to date: each update maps the new days, and maps days again for which better data have come. Choose a watch file, or click New… to make one of what the panel is set to.</source>
        <translation>Die Karten eines beobachteten Gebiets bleiben aktuell: Jede Aktualisierung kartiert die neuen Tage, und erneut jene, für die bessere Daten gekommen sind. Wählen Sie eine Beobachtungsdatei, oder klicken Sie auf Neu…, um eine aus den Einstellungen des Bedienfelds zu machen.</translation>
    </message>
    <message>
        <source>Watch files (*.toml)</source>
        <translation>Beobachtungsdateien (*.toml)</translation>
    </message>
    <message>
        <source>Choose a watch file, or make a new one</source>
        <translation>Beobachtungsdatei wählen oder eine neue anlegen</translation>
    </message>
    <message>
        <source>Watch file</source>
        <translation>Beobachtungsdatei</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>Repeat every day what the panel is set to</source>
        <translation>Jeden Tag wiederholen, was im Bedienfeld eingestellt ist</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Map new days, and again those for which better data have come</source>
        <translation>Neue Tage kartieren, und erneut jene, für die bessere Daten gekommen sind</translation>
    </message>
    <message>
        <source>Add the latest map</source>
        <translation>Neueste Karte hinzufügen</translation>
    </message>
    <message>
        <source>Add a layer to the project that shows the latest day after each update</source>
        <translation>Dem Projekt einen Layer hinzufügen, der nach jeder Aktualisierung den neuesten Tag zeigt</translation>
    </message>
    <message>
        <source>The report of {day} is made by the algorithm Update watched area.</source>
        <translation>Den Bericht vom {day} erstellt der Algorithmus „Beobachtetes Gebiet aktualisieren“.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Schnee</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>{name}: latest snow</source>
        <translation>{name}: neuester Schnee</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>Zip or model file…</source>
        <translation>Zip- oder Modelldatei…</translation>
    </message>
    <message>
        <source>Looking for published models…</source>
        <translation>Veröffentlichte Modelle werden gesucht…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for models</source>
        <translation>SnowGalileo: Modelle suchen</translation>
    </message>
    <message>
        <source>SnowGalileo: download models</source>
        <translation>SnowGalileo: Modelle herunterladen</translation>
    </message>
    <message>
        <source>SnowGalileo: import models</source>
        <translation>SnowGalileo: Modelle importieren</translation>
    </message>
    <message>
        <source>Choose the published zip or a model file</source>
        <translation>Veröffentlichte Zip-Datei oder eine Modelldatei wählen</translation>
    </message>
    <message>
        <source>Choose a folder with model files</source>
        <translation>Ordner mit Modelldateien wählen</translation>
    </message>
    <message>
        <source>Cancelled. The next download continues from here.</source>
        <translation>Abgebrochen. Der nächste Download macht hier weiter.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on {link}, one for each condition. With all four, each cell and day uses the right one.</source>
        <translation>Die trainierten SnowGalileo-Modelle sind auf {link} veröffentlicht, eines für jede Bedingung. Mit allen vieren verwendet jede Zelle und jeder Tag das richtige.</translation>
    </message>
    <message>
        <source>Zip or model file</source>
        <translation>Zip- oder Modelldatei</translation>
    </message>
    <message>
        <source>Imported {n} of {files}.</source>
        <translation>{n} von {files} importiert.</translation>
    </message>
    <message>
        <source>own model</source>
        <translation>eigenes Modell</translation>
    </message>
    <message>
        <source>pre-trained</source>
        <translation>vortrainiert</translation>
    </message>
    <message>
        <source>from random weights</source>
        <translation>aus zufälligen Gewichten</translation>
    </message>
    <message>
        <source>{start}, seed {seed}</source>
        <translation>{start}, Startwert {seed}</translation>
    </message>
    <message>
        <source>, {n} samples</source>
        <translation>, {n} Beispiele</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>das letzte</translation>
    </message>
    <message>
        <source>Number of files that were written.</source>
        <translation>Anzahl der geschriebenen Dateien.</translation>
    </message>
    <message>
        <source>Percentage of the pixels that are cloudy on the prediction day, averaged over all files.</source>
        <translation>Anteil der am Tag der Karte bewölkten Pixel in Prozent, über alle Dateien gemittelt.</translation>
    </message>
    <message>
        <source>Mean of snow cover with clouds minus that without. Empty if no model file is given.</source>
        <translation>Mittel der Schneebedeckung mit Wolken minus der ohne Wolken. Leer, wenn keine Modelldatei angegeben ist.</translation>
    </message>
    <message>
        <source>Mean of the absolute change. Empty if no model file is given.</source>
        <translation>Mittel der absoluten Änderung. Leer, wenn keine Modelldatei angegeben ist.</translation>
    </message>
    <message>
        <source>Add synthetic clouds</source>
        <translation>Synthetische Wolken hinzufügen</translation>
    </message>
    <message>
        <source>Copy a stack with synthetic clouds, and show how they change the snow map.</source>
        <translation>Einen Stapel mit synthetischen Wolken kopieren und zeigen, wie sie die Schneekarte verändern.</translation>
    </message>
    <message>
        <source>Adds synthetic clouds to the images of a stack, of the same kind as in the published cloudy training and test data: one cloud for all optical sensors of a day. Radar, weather, terrain and missing pixels do not change, and the quality bands report the clouds. With a model file, it also maps the snow with and without the clouds, and the difference. The clouds are a test of robustness, not a realistic simulation: they do not move between overpasses, and in Sentinel-2 they are darker than the snow below them.</source>
        <translation>Fügt den Bildern eines Stapels synthetische Wolken hinzu, von derselben Art wie in den veröffentlichten bewölkten Trainings- und Testdaten: eine Wolke für alle optischen Sensoren eines Tages. Radar, Wetter, Gelände und fehlende Pixel ändern sich nicht, und die Qualitätsbänder melden die Wolken. Mit einer Modelldatei wird auch der Schnee mit und ohne Wolken kartiert, sowie der Unterschied. Die Wolken prüfen die Robustheit und sind keine realistische Simulation: Sie bewegen sich zwischen den Überflügen nicht, und in Sentinel-2 sind sie dunkler als der Schnee unter ihnen.</translation>
    </message>
    <message>
        <source>full covers everything, as in the published test data. wide and big leave gaps, local is small clouds, thin is translucent, and fog is uniform. mixed chooses wide, big, local or fog at random, as in the published training data.</source>
        <translation>full bedeckt alles, wie in den veröffentlichten Testdaten. wide und big lassen Lücken, local sind kleine Wolken, thin ist durchscheinend und fog gleichmäßig. mixed wählt zufällig wide, big, local oder fog, wie in den veröffentlichten Trainingsdaten.</translation>
    </message>
    <message>
        <source>prediction: the prediction day. all: all eight days. random: as in the published training data. Alternatively, numbers of days before the prediction day, separated by commas: 0,1,2 are the last three days.</source>
        <translation>prediction: der Tag der Karte. all: alle acht Tage. random: wie in den veröffentlichten Trainingsdaten. Oder Anzahlen von Tagen vor dem Tag der Karte, durch Kommas getrennt: 0,1,2 sind die letzten drei Tage.</translation>
    </message>
    <message>
        <source>The same seed always gives the same clouds, and another seed gives others.</source>
        <translation>Derselbe Startwert ergibt immer dieselben Wolken, ein anderer Startwert andere.</translation>
    </message>
    <message>
        <source>In the published data, clouds cast no shadows.</source>
        <translation>In den veröffentlichten Daten werfen Wolken keine Schatten.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, required to map how the clouds change the snow cover.</source>
        <translation>Gewichte eines SnowGalileo-Modells, nötig, um zu kartieren, wie die Wolken die Schneebedeckung verändern.</translation>
    </message>
    <message>
        <source>The cloudy files have the same names as the originals. In a GeoTIFF, a tag hides NDSI and NDVI of the cloudy days from the model.</source>
        <translation>Die bewölkten Dateien heißen wie die Originale. In einem GeoTIFF verbirgt ein Tag NDSI und NDVI der bewölkten Tage vor dem Modell.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with clouds minus that without, -1 to 1, nodata -9999. It requires a model file. The two maps are written to the same folder, with names that end in _clear and _clouded.</source>
        <translation>GeoTIFF der Schneebedeckung mit Wolken minus der ohne Wolken, -1 bis 1, NoData -9999. Dafür ist eine Modelldatei nötig. Die beiden Karten werden in denselben Ordner geschrieben, mit Namen, die auf _clear und _clouded enden.</translation>
    </message>
    <message>
        <source>snow,clouds,synthetic,simulate,robustness,augmentation,fog,training</source>
        <translation>Schnee,Wolken,synthetisch,simulieren,Robustheit,Augmentierung,Nebel,Training</translation>
    </message>
    <message>
        <source>Cloudy days</source>
        <translation>Bewölkte Tage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Clouds cast shadows</source>
        <translation>Wolken werfen Schatten</translation>
    </message>
    <message>
        <source>Folder for the cloudy stacks</source>
        <translation>Ordner für die bewölkten Stapel</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Geschriebene Dateien</translation>
    </message>
    <message>
        <source>Cloudy on the prediction day (%)</source>
        <translation>Am Tag der Karte bewölkt (%)</translation>
    </message>
    <message>
        <source>Mean change of snow cover</source>
        <translation>Mittlere Änderung der Schneebedeckung</translation>
    </message>
    <message>
        <source>Mean absolute change</source>
        <translation>Mittlere absolute Änderung</translation>
    </message>
    <message>
        <source>Type of cloud</source>
        <translation>Art der Wolken</translation>
    </message>
    <message>
        <source>{files}; {cloudy:.0f} % of the prediction day is cloudy.</source>
        <translation>{files}; {cloudy:.0f} % am Tag der Karte bewölkt.</translation>
    </message>
    <message>
        <source>The change of {day} is in {path}.</source>
        <translation>Die Änderung vom {day} ist in {path}.</translation>
    </message>
    <message>
        <source>{day}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}; maps: {clear}, {clouded}.</source>
        <translation>{day}: mittlere Änderung {mean:+.3f}, mittlere absolute Änderung {absolute:.3f}; Karten: {clear}, {clouded}.</translation>
    </message>
    <message>
        <source>Number of periods written.</source>
        <translation>Anzahl der geschriebenen Zeiträume.</translation>
    </message>
    <message>
        <source>Aggregate days</source>
        <translation>Tage zusammenfassen</translation>
    </message>
    <message>
        <source>Join the days of a series to periods: median, maximum, or latest value with its age.</source>
        <translation>Die Tage einer Reihe zu Zeiträumen zusammenfassen: Median, Maximum oder neuester Wert mit seinem Alter.</translation>
    </message>
    <message>
        <source>Writes one raster for every few days of a series, named by the last day of the period. A second raster tells how many values there were or, for the latest value, how many days ago it was seen.</source>
        <translation>Schreibt ein Raster für jeweils einige Tage einer Reihe, benannt nach dem letzten Tag des Zeitraums. Ein zweites Raster sagt, wie viele Werte es gab oder, beim neuesten Wert, vor wie vielen Tagen er gesehen wurde.</translation>
    </message>
    <message>
        <source>median, maximum: of the values of the period. latest: the last value that was seen in it.</source>
        <translation>median, maximum: der Werte des Zeitraums. latest: der letzte Wert, der darin gesehen wurde.</translation>
    </message>
    <message>
        <source>The last may be shorter.</source>
        <translation>Der letzte kann kürzer sein.</translation>
    </message>
    <message>
        <source>0: as long as a period, so that none overlap. 1: a period that ends on each day.</source>
        <translation>0: so lang wie ein Zeitraum, sodass sich keine überlappen. 1: ein Zeitraum, der an jedem Tag endet.</translation>
    </message>
    <message>
        <source>Folder for the rasters.</source>
        <translation>Ordner für die Raster.</translation>
    </message>
    <message>
        <source>snow,aggregate,composite,weekly,median,maximum,latest,age,series</source>
        <translation>Schnee,zusammenfassen,Komposit,wöchentlich,Median,Maximum,neuester,Alter,Reihe</translation>
    </message>
    <message>
        <source>Days of a period</source>
        <translation>Tage eines Zeitraums</translation>
    </message>
    <message>
        <source>Days from one period to the next</source>
        <translation>Tage von einem Zeitraum zum nächsten</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Number of pictures, one for each day.</source>
        <translation>Anzahl der Bilder, eines je Tag.</translation>
    </message>
    <message>
        <source>Number of days without a map.</source>
        <translation>Anzahl der Tage ohne Karte.</translation>
    </message>
    <message>
        <source>How long one round takes, in seconds.</source>
        <translation>Wie lange ein Durchlauf dauert, in Sekunden.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>The snow maps of a series as an animated GIF, with date, legend and scale.</source>
        <translation>Die Schneekarten einer Reihe als animiertes GIF, mit Datum, Legende und Maßstab.</translation>
    </message>
    <message>
        <source>Draws the snow map of each day and joins the pictures to an animated GIF, which browsers, messengers and slides show. Each picture has its date, the legend and a scale. A day without a map is shown as one, so that time passes evenly; Fill gaps in time makes maps of such days. For other styles and videos, QGIS's Temporal Controller exports pictures of the maps of the project.</source>
        <translation>Zeichnet die Schneekarte jedes Tages und verbindet die Bilder zu einem animierten GIF, das Browser, Nachrichtendienste und Folien zeigen. Jedes Bild hat sein Datum, die Legende und einen Maßstab. Ein Tag ohne Karte wird als solcher gezeigt, damit die Zeit gleichmäßig vergeht; Zeitliche Lücken füllen macht Karten solcher Tage. Für andere Stile und Videos exportiert die Zeitsteuerung von QGIS Bilder der Karten des Projekts.</translation>
    </message>
    <message>
        <source>Drawn with their own style: rasters, such as a relief, under the snow, others over it.</source>
        <translation>Mit ihrem eigenen Stil gezeichnet: Raster, etwa ein Relief, unter dem Schnee, andere darüber.</translation>
    </message>
    <message>
        <source>The part of the maps that is shown. Empty: all.</source>
        <translation>Der Teil der Karten, der gezeigt wird. Leer: alles.</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>Wie lange jedes Bild gezeigt wird.</translation>
    </message>
    <message>
        <source>How long the last picture stays before the animation begins anew.</source>
        <translation>Wie lange das letzte Bild bleibt, bevor die Animation von vorn beginnt.</translation>
    </message>
    <message>
        <source>Width of the pictures; their height follows from the extent.</source>
        <translation>Breite der Bilder; die Höhe ergibt sich aus der Ausdehnung.</translation>
    </message>
    <message>
        <source>Go on with the next map at once. Otherwise a picture says that there is none.</source>
        <translation>Gleich mit der nächsten Karte weitergehen. Sonst sagt ein Bild, dass es keine gibt.</translation>
    </message>
    <message>
        <source>The animation; it plays for ever.</source>
        <translation>Die Animation; sie läuft ohne Ende.</translation>
    </message>
    <message>
        <source>The extent does not lie where the maps are.</source>
        <translation>Die Ausdehnung liegt nicht dort, wo die Karten sind.</translation>
    </message>
    <message>
        <source>snow,animation,gif,film,movie,video,time lapse,temporal,series</source>
        <translation>Schnee,Animation,GIF,Film,Video,Zeitraffer,zeitlich,Reihe</translation>
    </message>
    <message>
        <source>Other layers</source>
        <translation>Andere Layer</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Seconds for each day</source>
        <translation>Sekunden je Tag</translation>
    </message>
    <message>
        <source>Seconds for the last day</source>
        <translation>Sekunden für den letzten Tag</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Breite (Pixel)</translation>
    </message>
    <message>
        <source>Leave out days without a map</source>
        <translation>Tage ohne Karte auslassen</translation>
    </message>
    <message>
        <source>GIF pictures (*.gif)</source>
        <translation>GIF-Bilder (*.gif)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Days without a map</source>
        <translation>Tage ohne Karte</translation>
    </message>
    <message>
        <source>Seconds of a round</source>
        <translation>Sekunden eines Durchlaufs</translation>
    </message>
    <message>
        <source>Without a map: {days}.</source>
        <translation>Ohne Karte: {days}.</translation>
    </message>
    <message>
        <source>Sensors for which no product was found, separated by commas.</source>
        <translation>Sensoren, für die kein Produkt gefunden wurde, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Number of products that cannot be used. The log gives the reasons.</source>
        <translation>Anzahl der Produkte, die nicht verwendet werden können. Das Protokoll nennt die Gründe.</translation>
    </message>
    <message>
        <source>Sensors from Earth Engine</source>
        <translation>Sensoren aus Earth Engine</translation>
    </message>
    <message>
        <source>Folder of downloaded products of Sentinel-1, -2 and -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM and WorldCover, as downloaded (zip, tar or unpacked) and in any subfolders. No sensor is required. Leave empty to take everything from Earth Engine.</source>
        <translation>Ordner mit heruntergeladenen Produkten von Sentinel-1, -2 und -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM und WorldCover, wie heruntergeladen (zip, tar oder entpackt) und in beliebigen Unterordnern. Kein Sensor ist zwingend. Leer lassen, um alles von Earth Engine zu nehmen.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the archive lacks.</source>
        <translation>Google-Cloud-Projekt, das für Earth Engine registriert ist. Damit wird bei Earth Engine abgefragt, was im Archiv fehlt.</translation>
    </message>
    <message>
        <source>Sensors that Earth Engine is asked for.</source>
        <translation>Sensoren, die bei Earth Engine abgefragt werden.</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>Archivordner</translation>
    </message>
    <message>
        <source>'{path}' does not exist.</source>
        <translation>'{path}' existiert nicht.</translation>
    </message>
    <message>
        <source>No area was given.</source>
        <translation>Es wurde kein Gebiet angegeben.</translation>
    </message>
    <message>
        <source>Give an extent or polygons.</source>
        <translation>Geben Sie eine Ausdehnung oder Polygone an.</translation>
    </message>
    <message>
        <source>Web page with a table for each prediction day, shown in the results viewer.</source>
        <translation>Webseite mit einer Tabelle für jeden Tag der Karte, wird in der Ergebnisanzeige gezeigt.</translation>
    </message>
    <message>
        <source>CSV file with the same figures: one row for each prediction day, date and sensor.</source>
        <translation>CSV-Datei mit denselben Zahlen: eine Zeile für jeden Tag der Karte, jedes Datum und jeden Sensor.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Address of a server on this computer that answers in the place of all services.</source>
        <translation>Adresse eines Servers auf diesem Computer, der anstelle aller Dienste antwortet.</translation>
    </message>
    <message>
        <source>Server for tests</source>
        <translation>Server für Tests</translation>
    </message>
    <message>
        <source>Not stacks and not looked at: {files} ending in '{ending}'.</source>
        <translation>Keine Stapel und nicht angesehen: {files} mit der Endung '{ending}'.</translation>
    </message>
    <message>
        <source>The stack: a region store, or the folder of cubes or HDF5 files. It can be used as input of Predict snow cover and Inspect stack.</source>
        <translation>Der Stapel: ein Regionsspeicher oder der Ordner der Würfel oder HDF5-Dateien. Er kann als Eingabe von Schneebedeckung kartieren und Stapel untersuchen dienen.</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stack.</source>
        <translation>Anzahl der 1-km-Zellen im Stapel.</translation>
    </message>
    <message>
        <source>Number of scenes that were used.</source>
        <translation>Anzahl der verwendeten Szenen.</translation>
    </message>
    <message>
        <source>Run time of the engine in seconds.</source>
        <translation>Laufzeit des Rechenkerns in Sekunden.</translation>
    </message>
    <message>
        <source>Build input stack</source>
        <translation>Eingabestapel erstellen</translation>
    </message>
    <message>
        <source>Build the 8-day stack of an area from a folder of downloaded products.</source>
        <translation>Den 8-Tage-Stapel eines Gebiets aus einem Ordner mit heruntergeladenen Produkten erstellen.</translation>
    </message>
    <message>
        <source>Builds the model's input stack from downloaded products, by the same rules as the model's training data. Each scene is read once. An interrupted run continues where it stopped, and a later day in the same output folder reads only new scenes. Missing sensors are reported and left empty.</source>
        <translation>Erstellt den Eingabestapel des Modells aus heruntergeladenen Produkten, nach denselben Regeln wie die Trainingsdaten des Modells. Jede Szene wird einmal gelesen. Ein unterbrochener Lauf macht weiter, wo er anhielt, und ein späterer Tag im selben Ausgabeordner liest nur neue Szenen. Fehlende Sensoren werden gemeldet und leer gelassen.</translation>
    </message>
    <message>
        <source>What to do if several scenes of a sensor cover a cell on the same day. mosaic: the first valid pixel of all scenes, which leaves no gaps. first: one scene for each cell, as in the model's training data.</source>
        <translation>Was geschieht, wenn mehrere Szenen eines Sensors eine Zelle am selben Tag abdecken. mosaic: das erste gültige Pixel aller Szenen, ohne Lücken. first: eine Szene für jede Zelle, wie in den Trainingsdaten des Modells.</translation>
    </message>
    <message>
        <source>zarr: one region store, small and fast. cube, h5: one file for each cell, in the format of the research software.</source>
        <translation>zarr: ein Regionsspeicher, klein und schnell. cube, h5: eine Datei für jede Zelle, im Format der Forschungssoftware.</translation>
    </message>
    <message>
        <source>Write cubes that are identical to Earth Engine's exports, including their zero-filled corners. Use this for comparisons only.</source>
        <translation>Würfel schreiben, die den Exporten von Earth Engine gleichen, einschließlich ihrer mit null gefüllten Ecken. Nur für Vergleiche verwenden.</translation>
    </message>
    <message>
        <source>Number of processes that read scenes in parallel. 0 chooses a number for this computer.</source>
        <translation>Anzahl der Prozesse, die gleichzeitig Szenen lesen. 0 wählt eine Anzahl für diesen Computer.</translation>
    </message>
    <message>
        <source>snow,stack,archive,build,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr</source>
        <translation>Schnee,Stapel,Archiv,erstellen,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr</translation>
    </message>
    <message>
        <source>As an Earth Engine export</source>
        <translation>Wie ein Earth-Engine-Export</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Stack folder</source>
        <translation>Stapelordner</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <source>Scenes used</source>
        <translation>Verwendete Szenen</translation>
    </message>
    <message>
        <source>Products left out</source>
        <translation>Ausgelassene Produkte</translation>
    </message>
    <message>
        <source>Run time (s)</source>
        <translation>Laufzeit (s)</translation>
    </message>
    <message>
        <source>Missing sensors</source>
        <translation>Fehlende Sensoren</translation>
    </message>
    <message>
        <source>Several scenes of a day</source>
        <translation>Mehrere Szenen eines Tages</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder for the stack; a region store is named '{name}', and the folder can be one of an S3 bucket: s3://bucket/folder. Choose the same folder again to add another day.</source>
        <translation>Ordner für den Stapel; ein Regionsspeicher heißt '{name}', und der Ordner kann in einem S3-Bucket liegen: s3://bucket/ordner. Wählen Sie denselben Ordner erneut, um einen weiteren Tag hinzuzufügen.</translation>
    </message>
    <message>
        <source>{cells} from {scenes} in {time}; missing: {missing}.</source>
        <translation>{cells} aus {scenes} in {time}; es fehlen: {missing}.</translation>
    </message>
    <message>
        <source>{sensor}, {scenes}: {note}</source>
        <translation>{sensor}, {scenes}: {note}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The folder of downloaded products.</source>
        <translation>Der Ordner mit heruntergeladenen Produkten.</translation>
    </message>
    <message>
        <source>Number of products that were there.</source>
        <translation>Anzahl der Produkte, die dort waren.</translation>
    </message>
    <message>
        <source>Size of the products that fit, in MB.</source>
        <translation>Größe der passenden Produkte in MB.</translation>
    </message>
    <message>
        <source>Number of products that were removed.</source>
        <translation>Anzahl der entfernten Produkte.</translation>
    </message>
    <message>
        <source>Space that this freed, in MB.</source>
        <translation>Dadurch freigewordener Platz in MB.</translation>
    </message>
    <message>
        <source>Clean up downloaded products</source>
        <translation>Heruntergeladene Produkte aufräumen</translation>
    </message>
    <message>
        <source>List what online services sent, by kind and age, and remove what is not needed.</source>
        <translation>Auflisten, was Online-Dienste geschickt haben, nach Art und Alter, und entfernen, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>Lists the products in the folder that all downloads share, and removes those that fit if asked to. Products that a running job uses stay. What was removed is downloaded again when it is needed; stacks that were built do not need it.</source>
        <translation>Listet die Produkte in dem Ordner auf, den alle Downloads teilen, und entfernt auf Wunsch die passenden. Produkte, die eine laufende Aufgabe benutzt, bleiben. Was entfernt wurde, wird bei Bedarf wieder heruntergeladen; fertige Stapel brauchen es nicht.</translation>
    </message>
    <message>
        <source>Sensors, and what Earth Engine sent.</source>
        <translation>Sensoren, und was Earth Engine geschickt hat.</translation>
    </message>
    <message>
        <source>Products that a job has used since then stay.</source>
        <translation>Produkte, die seitdem benutzt wurden, bleiben.</translation>
    </message>
    <message>
        <source>Whole products stay.</source>
        <translation>Vollständige Produkte bleiben.</translation>
    </message>
    <message>
        <source>Without this, products are only listed.</source>
        <translation>Sonst werden Produkte nur aufgelistet.</translation>
    </message>
    <message>
        <source>Leave empty for the folder that downloads use.</source>
        <translation>Leer lassen für den Ordner, den Downloads benutzen.</translation>
    </message>
    <message>
        <source>snow,products,download,cache,clean,remove,disk,space,online</source>
        <translation>Schnee,Produkte,Download,Zwischenspeicher,aufräumen,entfernen,Festplatte,Platz,online</translation>
    </message>
    <message>
        <source>Not used for at least (days)</source>
        <translation>Nicht benutzt seit mindestens (Tage)</translation>
    </message>
    <message>
        <source>Only what interrupted downloads have left</source>
        <translation>Nur, was unterbrochene Downloads hinterlassen haben</translation>
    </message>
    <message>
        <source>Remove these products</source>
        <translation>Diese Produkte entfernen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Chosen (MB)</source>
        <translation>Ausgewählt (MB)</translation>
    </message>
    <message>
        <source>Products removed</source>
        <translation>Entfernte Produkte</translation>
    </message>
    <message>
        <source>Space freed (MB)</source>
        <translation>Freigewordener Platz (MB)</translation>
    </message>
    <message>
        <source>Kinds of product</source>
        <translation>Arten von Produkten</translation>
    </message>
    <message>
        <source>{kind}: {n} products, {size} MB</source>
        <translation>{kind}: {n} Produkte, {size} MB</translation>
    </message>
    <message>
        <source>The day to map. Products of this day and of the seven days before it are used.</source>
        <translation>Der Tag der Karte. Produkte dieses Tages und der sieben Tage davor werden verwendet.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch this rectangle are used. Give an extent, an area, or both; with both, cells must touch both.</source>
        <translation>Die 1-km-Zellen, die dieses Rechteck berühren, werden verwendet. Geben Sie eine Ausdehnung, ein Gebiet oder beides an; bei beidem müssen Zellen beides berühren.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch these polygons are used.</source>
        <translation>Die 1-km-Zellen, die diese Polygone berühren, werden verwendet.</translation>
    </message>
    <message>
        <source>Leave empty for the UTM zone of the centre of the area.</source>
        <translation>Leer lassen für die UTM-Zone der Mitte des Gebiets.</translation>
    </message>
    <message>
        <source>Prediction day</source>
        <translation>Tag der Karte</translation>
    </message>
    <message>
        <source>UTM zone of the cells</source>
        <translation>UTM-Zone der Zellen</translation>
    </message>
    <message>
        <source>Number of files with the published sum.</source>
        <translation>Anzahl der Dateien mit der veröffentlichten Prüfsumme.</translation>
    </message>
    <message>
        <source>Number of files with another sum, or that cannot be read. The log names them.</source>
        <translation>Anzahl der Dateien mit einer anderen Prüfsumme oder die nicht gelesen werden können. Das Protokoll nennt sie.</translation>
    </message>
    <message>
        <source>Number of files of the list that are not in the folder.</source>
        <translation>Anzahl der Dateien der Liste, die nicht im Ordner sind.</translation>
    </message>
    <message>
        <source>Check downloaded files</source>
        <translation>Heruntergeladene Dateien prüfen</translation>
    </message>
    <message>
        <source>Compare files with a list of MD5 sums, such as the md5sums.txt of SEN12TP.</source>
        <translation>Dateien mit einer Liste von MD5-Prüfsummen vergleichen, etwa der md5sums.txt von SEN12TP.</translation>
    </message>
    <message>
        <source>Reads the files that a list of MD5 sums names and tells which are right, wrong or missing. Files that an earlier run has read and that have not changed since are not read again, so a run that was cancelled goes on where it ended.</source>
        <translation>Liest die Dateien, die eine Liste von MD5-Prüfsummen nennt, und sagt, welche richtig sind, falsch sind oder fehlen. Dateien, die ein früherer Lauf gelesen hat und die seitdem unverändert sind, werden nicht noch einmal gelesen, sodass ein abgebrochener Lauf dort weitergeht, wo er endete.</translation>
    </message>
    <message>
        <source>Text file with an MD5 sum and a file name on each line, such as md5sums.txt.</source>
        <translation>Textdatei mit einer MD5-Prüfsumme und einem Dateinamen je Zeile, etwa md5sums.txt.</translation>
    </message>
    <message>
        <source>Where the files are. Leave empty if they are beside the list.</source>
        <translation>Wo die Dateien sind. Leer lassen, wenn sie neben der Liste liegen.</translation>
    </message>
    <message>
        <source>md5,checksum,md5sums,verify,download,sen12tp</source>
        <translation>md5,prüfsumme,md5sums,prüfen,download,sen12tp</translation>
    </message>
    <message>
        <source>List of checksums</source>
        <translation>Liste der Prüfsummen</translation>
    </message>
    <message>
        <source>Folder with files</source>
        <translation>Ordner mit Dateien</translation>
    </message>
    <message>
        <source>Right files</source>
        <translation>Richtige Dateien</translation>
    </message>
    <message>
        <source>Wrong files</source>
        <translation>Falsche Dateien</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>Fehlende Dateien</translation>
    </message>
    <message>
        <source>Wrong: {name}</source>
        <translation>Falsch: {name}</translation>
    </message>
    <message>
        <source>Cannot be read: {name}</source>
        <translation>Nicht lesbar: {name}</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>Fehlt: {name}</translation>
    </message>
    <message>
        <source>Let the Dask cluster do the work that is named in Settings &gt; Options &gt; SnowGalileo. The results are the same. Whoever controls the cluster can run programs on this computer.</source>
        <translation>Den Dask-Cluster rechnen lassen, der unter Einstellungen &gt; Optionen &gt; SnowGalileo genannt ist. Die Ergebnisse sind dieselben. Wer den Cluster beherrscht, kann auf diesem Rechner Programme ausführen.</translation>
    </message>
    <message>
        <source>Use the Dask cluster</source>
        <translation>Dask-Cluster verwenden</translation>
    </message>
    <message>
        <source>No Dask cluster is known.</source>
        <translation>Es ist kein Dask-Cluster bekannt.</translation>
    </message>
    <message>
        <source>Name its scheduler in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Nennen Sie seinen Scheduler unter Einstellungen &gt; Optionen &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1). Empty for snow depths.</source>
        <translation>Wurzel des mittleren quadratischen Fehlers, in Einheiten der anteiligen Schneebedeckung (0 bis 1). Leer bei Schneehöhen.</translation>
    </message>
    <message>
        <source>Mean absolute error.</source>
        <translation>Mittlerer absoluter Fehler.</translation>
    </message>
    <message>
        <source>Mean of first minus reference. Positive if the first has more snow.</source>
        <translation>Mittel des ersten minus der Referenz. Positiv, wenn das erste mehr Schnee hat.</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of the reference.</source>
        <translation>Bestimmtheitsmaß um das Mittel der Referenz.</translation>
    </message>
    <message>
        <source>Share of the first's snow that is snow in the reference.</source>
        <translation>Anteil des Schnees des ersten, der in der Referenz Schnee ist.</translation>
    </message>
    <message>
        <source>Share of the reference's snow that the first has.</source>
        <translation>Anteil des Schnees der Referenz, den das erste hat.</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Harmonisches Mittel von Genauigkeit und Trefferquote.</translation>
    </message>
    <message>
        <source>Number of pixels or station days that were compared.</source>
        <translation>Anzahl der verglichenen Pixel oder Stationstage.</translation>
    </message>
    <message>
        <source>Compare snow cover</source>
        <translation>Schneebedeckung vergleichen</translation>
    </message>
    <message>
        <source>Compare two snow covers of any producer, or one with stations.</source>
        <translation>Zwei Schneebedeckungen beliebiger Hersteller vergleichen, oder eine mit Stationen.</translation>
    </message>
    <message>
        <source>Compares snow cover rasters of any producer with others of the same day, or with stations, by elevation, land cover, forest and snow cover. Evaluate snow cover, in contrast, judges maps of this plugin against labels as its model was tested: pair by pair, with simpler methods on the same inputs. Rasters on different pixels are compared on the coarser ones.</source>
        <translation>Vergleicht Schneebedeckungsraster beliebiger Hersteller mit anderen desselben Tages oder mit Stationen, nach Höhe, Landbedeckung, Wald und Schneebedeckung. Schneebedeckung bewerten beurteilt dagegen Karten dieses Plugins anhand von Referenzen so, wie sein Modell getestet wurde: Paar für Paar, mit einfacheren Verfahren auf denselben Eingaben. Raster mit verschiedenen Pixeln werden auf den gröberen verglichen.</translation>
    </message>
    <message>
        <source>Snow cover of the same days. Give these, a folder of them, or stations.</source>
        <translation>Schneebedeckung derselben Tage. Geben Sie diese, einen Ordner davon oder Stationen an.</translation>
    </message>
    <message>
        <source>All its GeoTIFFs.</source>
        <translation>Alle seine GeoTIFFs.</translation>
    </message>
    <message>
        <source>Points with a field date and a field fsc (0 to 1) or snow_depth. Each is compared with the pixel it lies in.</source>
        <translation>Punkte mit einem Feld date und einem Feld fsc (0 bis 1) oder snow_depth. Jeder wird mit dem Pixel verglichen, in dem er liegt.</translation>
    </message>
    <message>
        <source>auto: told by the name of the field.</source>
        <translation>auto: geht aus dem Namen des Feldes hervor.</translation>
    </message>
    <message>
        <source>In the unit of the field.</source>
        <translation>In der Einheit des Feldes.</translation>
    </message>
    <message>
        <source>For scores by elevation.</source>
        <translation>Für Kennzahlen nach Höhe.</translation>
    </message>
    <message>
        <source>The bands begin at multiples of this height.</source>
        <translation>Die Bänder beginnen bei Vielfachen dieser Höhe.</translation>
    </message>
    <message>
        <source>Classes of ESA WorldCover, for scores by land cover and forest.</source>
        <translation>Klassen von ESA WorldCover, für Kennzahlen nach Landbedeckung und Wald.</translation>
    </message>
    <message>
        <source>Percent of each pixel that trees cover, for scores by density; values above 100 are missing.</source>
        <translation>Anteil der Baumbedeckung jedes Pixels in Prozent, für Werte nach Dichte; Werte über 100 fehlen.</translation>
    </message>
    <message>
        <source>Folder for figures (JSON, CSV), scatter plot (SVG) and differences (GeoTIFF).</source>
        <translation>Ordner für Zahlen (JSON, CSV), Streudiagramm (SVG) und Differenzen (GeoTIFF).</translation>
    </message>
    <message>
        <source>As for the rasters.</source>
        <translation>Wie bei den Rastern.</translation>
    </message>
    <message>
        <source>Least share of a coarser pixel that must be known in the finer raster.</source>
        <translation>Mindestanteil eines gröberen Pixels, der im feineren Raster bekannt sein muss.</translation>
    </message>
    <message>
        <source>Compare snow seen from above with snow on the ground, under trees too.</source>
        <translation>Von oben gesehenen Schnee mit Schnee am Boden, auch unter Bäumen, vergleichen.</translation>
    </message>
    <message>
        <source>snow,compare,difference,validation,station,points,rmse,f1,confusion,modis,clms</source>
        <translation>Schnee,vergleichen,Differenz,Validierung,Station,Punkte,rmse,f1,Konfusion,modis,clms</translation>
    </message>
    <message>
        <source>Reference rasters</source>
        <translation>Referenzraster</translation>
    </message>
    <message>
        <source>Folder of reference rasters</source>
        <translation>Ordner der Referenzraster</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Snow depth that counts as snow, above</source>
        <translation>Schneehöhe, die als Schnee gilt, über</translation>
    </message>
    <message>
        <source>Height of elevation bands (m)</source>
        <translation>Höhe der Höhenbänder (m)</translation>
    </message>
    <message>
        <source>Tree cover density</source>
        <translation>Baumbedeckungsdichte</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Least valid share</source>
        <translation>Gültiger Mindestanteil</translation>
    </message>
    <message>
        <source>Allow different quantities</source>
        <translation>Verschiedene Größen zulassen</translation>
    </message>
    <message>
        <source>The reference is missing, or there are several.</source>
        <translation>Die Referenz fehlt, oder es gibt mehrere.</translation>
    </message>
    <message>
        <source>Give reference rasters, a folder of them, or stations.</source>
        <translation>Geben Sie Referenzraster, einen Ordner davon oder Stationen an.</translation>
    </message>
    <message>
        <source>Stations measure</source>
        <translation>Stationen messen</translation>
    </message>
    <message>
        <source>Values of the reference</source>
        <translation>Werte der Referenz</translation>
    </message>
    <message>
        <source>The packed cells, a folder that other algorithms read as input stacks and labels.</source>
        <translation>Die gepackten Zellen, ein Ordner, den andere Algorithmen als Eingabestapel und Labels lesen.</translation>
    </message>
    <message>
        <source>GeoPackage with a point for each cell: day, season, mean snow cover and valid shares.</source>
        <translation>GeoPackage mit einem Punkt je Zelle: Tag, Jahreszeit, mittlere Schneebedeckung und gültige Anteile.</translation>
    </message>
    <message>
        <source>Number of cells in the folder.</source>
        <translation>Anzahl der Zellen im Ordner.</translation>
    </message>
    <message>
        <source>Number of labels in the folder.</source>
        <translation>Anzahl der Labels im Ordner.</translation>
    </message>
    <message>
        <source>Number of files that could not be used.</source>
        <translation>Anzahl der Dateien, die nicht verwendet werden konnten.</translation>
    </message>
    <message>
        <source>Folder with the files.</source>
        <translation>Ordner mit den Dateien.</translation>
    </message>
    <message>
        <source>Number of files that are here now, or that the record holds if none was named.</source>
        <translation>Anzahl der Dateien, die jetzt hier sind, oder die der Datensatz enthält, wenn keine genannt wurde.</translation>
    </message>
    <message>
        <source>Number of these that were downloaded.</source>
        <translation>Anzahl der davon heruntergeladenen.</translation>
    </message>
    <message>
        <source>Import published data</source>
        <translation>Veröffentlichte Daten importieren</translation>
    </message>
    <message>
        <source>Pack cells and labels of the published archives, or of folders, into a small folder.</source>
        <translation>Zellen und Labels der veröffentlichten Archive oder aus Ordnern in einen kleinen Ordner packen.</translation>
    </message>
    <message>
        <source>Reads the published archives (.tar.xz) as they are, without unpacking them to the disk, and packs their cells and labels into one folder, at least 7 times smaller than the HDF5 files. Fine-tune, Pre-train and Evaluate read it. An import that was interrupted goes on where it ended when it is started again. Files that cannot be used are named and left out.</source>
        <translation>Liest die veröffentlichten Archive (.tar.xz), wie sie sind, ohne sie auf die Festplatte zu entpacken, und packt ihre Zellen und Labels in einen Ordner, mindestens 7-mal kleiner als die HDF5-Dateien. Feinabstimmen, Vortrainieren und Auswerten lesen ihn. Ein unterbrochener Import geht beim nächsten Start dort weiter, wo er endete. Dateien, die nicht verwendet werden können, werden genannt und ausgelassen.</translation>
    </message>
    <message>
        <source>Download published data</source>
        <translation>Veröffentlichte Daten herunterladen</translation>
    </message>
    <message>
        <source>List the files of the published SnowGalileo record, or download some of them.</source>
        <translation>Dateien des veröffentlichten SnowGalileo-Datensatzes auflisten oder einige davon herunterladen.</translation>
    </message>
    <message>
        <source>Without a name, lists the files of the published record (44.7 GB in all) with their sizes in the log. With names, downloads these files and compares their checksums with the published ones. Interrupted downloads go on where they stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Ohne Namen werden die Dateien des veröffentlichten Datensatzes (insgesamt 44,7 GB) mit ihrer Größe im Protokoll aufgelistet. Mit Namen werden diese Dateien heruntergeladen und ihre Prüfsummen mit den veröffentlichten verglichen. Unterbrochene Downloads gehen dort weiter, wo sie aufhörten. Proxy und Zertifikate stammen aus den QGIS-Einstellungen.</translation>
    </message>
    <message>
        <source>Archives (.tar.xz, .tar), HDF5 files and label rasters.</source>
        <translation>Archive (.tar.xz, .tar), HDF5-Dateien und Label-Raster.</translation>
    </message>
    <message>
        <source>Folder with HDF5 files and label rasters, also in subfolders.</source>
        <translation>Ordner mit HDF5-Dateien und Label-Rastern, auch in Unterordnern.</translation>
    </message>
    <message>
        <source>Path of the folder to write, or to add to, ending in .snowpack. Data with clouds and without belong in two folders, since their files have the same names.</source>
        <translation>Pfad des Ordners, der geschrieben oder ergänzt wird; endet auf .snowpack. Daten mit und ohne Wolken gehören in zwei Ordner, da ihre Dateien gleich heißen.</translation>
    </message>
    <message>
        <source>Names of files of the record, separated by commas. Leave empty for a list of all.</source>
        <translation>Namen von Dateien des Datensatzes, durch Kommas getrennt. Leer lassen für eine Liste aller.</translation>
    </message>
    <message>
        <source>Where to store the files. Leave empty for your own folder.</source>
        <translation>Wo die Dateien gespeichert werden. Leer lassen für Ihren eigenen Ordner.</translation>
    </message>
    <message>
        <source>snow,data,dataset,import,archive,tar,xz,h5,hdf5,labels,training,pack</source>
        <translation>Schnee,Daten,Datensatz,Import,Archiv,tar,xz,h5,hdf5,Labels,Training,packen</translation>
    </message>
    <message>
        <source>Archives and files</source>
        <translation>Archive und Dateien</translation>
    </message>
    <message>
        <source>Point layer</source>
        <translation>Punktlayer</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>snow,data,dataset,download,zenodo,archive,training,record</source>
        <translation>Schnee,Daten,Datensatz,Download,zenodo,Archiv,Training</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Folder of downloads</source>
        <translation>Ordner für Downloads</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Neue Dateien</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>{name}: {size} MB, {place}</source>
        <translation>{name}: {size} MB, {place}</translation>
    </message>
    <message>
        <source>{cells} in {crs}: the map is {path}.</source>
        <translation>{cells} in {crs}: die Karte ist {path}.</translation>
    </message>
    <message>
        <source>Key file of a service account. Leave empty for the file chosen under Accounts in the panel, or else the login that 'earthengine authenticate' has left on this computer.</source>
        <translation>Schlüsseldatei eines Dienstkontos. Leer lassen für die Datei, die im Bedienfeld unter »Konten« gewählt ist, sonst die Anmeldung, die »earthengine authenticate« auf diesem Rechner hinterlassen hat.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1).</source>
        <translation>Wurzel des mittleren quadratischen Fehlers, in Einheiten der anteiligen Schneebedeckung (0 bis 1).</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of all labels. Empty if all labels are equal.</source>
        <translation>Bestimmtheitsmaß um das Mittel aller Referenzen. Leer, wenn alle Referenzen gleich sind.</translation>
    </message>
    <message>
        <source>Mean of map minus label. Positive if the map has too much snow.</source>
        <translation>Mittel von Karte minus Referenz. Positiv, wenn die Karte zu viel Schnee hat.</translation>
    </message>
    <message>
        <source>Number of 100 m pixels that were compared.</source>
        <translation>Anzahl der verglichenen 100-m-Pixel.</translation>
    </message>
    <message>
        <source>Evaluate snow cover</source>
        <translation>Schneebedeckung bewerten</translation>
    </message>
    <message>
        <source>Measure the errors of a snow map against labels, and compare with simpler methods.</source>
        <translation>Die Fehler einer Schneekarte anhand von Referenzen messen und mit einfacheren Verfahren vergleichen.</translation>
    </message>
    <message>
        <source>Compares snow maps with labels of the same day and place: rasters of known snow cover, such as the published Landsat labels, classified scenes or other products. Give finished maps, or stacks and a model file, from which the maps are made first. The report breaks down the errors by snow cover and season and, if stacks are given, by elevation, land cover and condition. It also shows the errors of simpler methods. If a label was made from a Landsat image that the model has seen, the comparison shows how consistent the map is, not how accurate.</source>
        <translation>Vergleicht Schneekarten mit Referenzen desselben Tages und Ortes: Rastern bekannter Schneebedeckung, etwa den veröffentlichten Landsat-Referenzen, klassifizierten Szenen oder anderen Produkten. Geben Sie fertige Karten an, oder Stapel und eine Modelldatei, aus denen die Karten zuerst erstellt werden. Der Bericht schlüsselt die Fehler nach Schneebedeckung und Jahreszeit auf und, wenn Stapel angegeben sind, nach Höhe, Landbedeckung und Bedingung. Er zeigt auch die Fehler einfacherer Verfahren. Wurde eine Referenz aus einem Landsat-Bild erstellt, das das Modell gesehen hat, zeigt der Vergleich, wie stimmig die Karte ist, nicht wie genau.</translation>
    </message>
    <message>
        <source>Rasters of known snow cover, on any grid. The day must be part of the file name, as in FSC_20250415.tif, or be given below.</source>
        <translation>Raster bekannter Schneebedeckung, in beliebigem Gitter. Der Tag muss Teil des Dateinamens sein, wie in FSC_20250415.tif, oder unten angegeben werden.</translation>
    </message>
    <message>
        <source>Folder of labels, including its subfolders. Give labels or a folder of them.</source>
        <translation>Ordner der Referenzen, einschließlich seiner Unterordner. Geben Sie Referenzen oder einen Ordner davon an.</translation>
    </message>
    <message>
        <source>fraction: 0 to 1. percent: 0 to 100. clms: percent with codes from 200, such as 205 for cloud. classes: 10 snow-free, 11 snow. permille: 0 to 1000. ndsi: an index, converted to snow cover. auto recognises products by their names, stated units, fractions and 30 m classes if they are unambiguous; for other labels, the values must be chosen here.</source>
        <translation>fraction: 0 bis 1. percent: 0 bis 100. clms: Prozent mit Codes ab 200, etwa 205 für Wolken. classes: 10 schneefrei, 11 Schnee. permille: 0 bis 1000. ndsi: ein Index, in Schneebedeckung umgerechnet. auto erkennt Produkte an ihren Namen, angegebenen Einheiten, Anteilen und 30-m-Klassen, wenn sie eindeutig sind; für andere Referenzen müssen die Werte hier gewählt werden.</translation>
    </message>
    <message>
        <source>Least share of a map pixel for which the label must be known. With a small share, a few label pixels represent many, which adds a bias.</source>
        <translation>Mindestanteil eines Kartenpixels, für den die Referenz bekannt sein muss. Bei einem kleinen Anteil stehen wenige Referenzpixel für viele, was einen Bias hinzufügt.</translation>
    </message>
    <message>
        <source>Maps made by Predict snow cover. Leave empty to make the maps from stacks and a model file.</source>
        <translation>Mit Schneebedeckung kartieren erstellte Karten. Leer lassen, um die Karten aus Stapeln und einer Modelldatei zu erstellen.</translation>
    </message>
    <message>
        <source>Folder of maps, including its subfolders.</source>
        <translation>Ordner der Karten, einschließlich seiner Unterordner.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. Required if the maps are to be made from stacks.</source>
        <translation>Gewichte eines SnowGalileo-Modells, .pth oder .safetensors. Nötig, wenn die Karten aus Stapeln erstellt werden sollen.</translation>
    </message>
    <message>
        <source>auto hides it from the model and from the simpler methods if the file name of the label shows that the label was made from Landsat.</source>
        <translation>auto verbirgt es vor dem Modell und den einfacheren Verfahren, wenn der Dateiname der Referenz zeigt, dass sie aus Landsat erstellt wurde.</translation>
    </message>
    <message>
        <source>If given, a random forest is trained on these stacks and added to the simpler methods.</source>
        <translation>Wenn angegeben, wird ein Random Forest mit diesen Stapeln trainiert und den einfacheren Verfahren hinzugefügt.</translation>
    </message>
    <message>
        <source>Labels for the training stacks. Labels that are also used for the comparison are excluded from the training.</source>
        <translation>Referenzen zu den Trainingsstapeln. Referenzen, die auch zum Vergleich dienen, werden vom Training ausgeschlossen.</translation>
    </message>
    <message>
        <source>GeoTIFF, -1 to 1, nodata -9999. If the labels have several days or coordinate systems, this is the residual with the most pixels.</source>
        <translation>GeoTIFF, -1 bis 1, NoData -9999. Haben die Referenzen mehrere Tage oder Koordinatensysteme, ist dies das Residuum mit den meisten Pixeln.</translation>
    </message>
    <message>
        <source>snow,evaluation,validation,accuracy,rmse,bias,labels,reference,ndsi,fsc,error</source>
        <translation>Schnee,Bewertung,Validierung,Genauigkeit,rmse,Bias,Referenzen,Label,ndsi,fsc,Fehler</translation>
    </message>
    <message>
        <source>Folder of labels</source>
        <translation>Ordner der Referenzen</translation>
    </message>
    <message>
        <source>Snow maps</source>
        <translation>Schneekarten</translation>
    </message>
    <message>
        <source>Folder of snow maps</source>
        <translation>Ordner der Schneekarten</translation>
    </message>
    <message>
        <source>Training stacks of the random forest</source>
        <translation>Trainingsstapel des Random Forest</translation>
    </message>
    <message>
        <source>Training labels of the random forest</source>
        <translation>Trainingsreferenzen des Random Forest</translation>
    </message>
    <message>
        <source>Web page with figures and charts, which can be printed to PDF.</source>
        <translation>Webseite mit Zahlen und Diagrammen, die als PDF gedruckt werden kann.</translation>
    </message>
    <message>
        <source>Figures as JSON</source>
        <translation>Zahlen als JSON</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>All results, for use in other programs.</source>
        <translation>Alle Ergebnisse, zur Verwendung in anderen Programmen.</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <translation>Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>One row for each group of pixels.</source>
        <translation>Eine Zeile für jede Gruppe von Pixeln.</translation>
    </message>
    <message>
        <source>Residual (map minus label)</source>
        <translation>Residuum (Karte minus Referenz)</translation>
    </message>
    <message>
        <source>Pixels compared</source>
        <translation>Verglichene Pixel</translation>
    </message>
    <message>
        <source>RMSE {rmse:.3f}, bias {bias:+.3f}, {pixels}.</source>
        <translation>RMSE {rmse:.3f}, Bias {bias:+.3f}, {pixels}.</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Werte der Referenzen</translation>
    </message>
    <message>
        <source>Hide Landsat of the prediction day</source>
        <translation>Landsat vom Tag der Karte verbergen</translation>
    </message>
    <message>
        <source>More pixels, in {path}: {pixels}.</source>
        <translation>Weitere Pixel, in {path}: {pixels}.</translation>
    </message>
    <message>
        <source>Snow cover of the pixel, 0 to 1.</source>
        <translation>Schneebedeckung des Pixels, 0 bis 1.</translation>
    </message>
    <message>
        <source>What is known of the pixel.</source>
        <translation>Was über das Pixel bekannt ist.</translation>
    </message>
    <message>
        <source>All that is known of one pixel of a snow map, in sentences.</source>
        <translation>Alles, was über ein Pixel einer Schneekarte bekannt ist, in Sätzen.</translation>
    </message>
    <message>
        <source>Says what is known of one pixel of a snow map from the files alone: snow cover, uncertainty and quality class with its reasons, last clear view, elevation, which sensors saw it when and how cloudy it was, and snow cover on other days.</source>
        <translation>Sagt, was allein aus den Dateien über ein Pixel einer Schneekarte bekannt ist: Schneebedeckung, Unsicherheit und Qualitätsklasse mit ihren Gründen, letzte klare Sicht, Höhe, welche Sensoren es wann sahen und wie bewölkt es war, und die Schneebedeckung an anderen Tagen.</translation>
    </message>
    <message>
        <source>Uncertainty and quality are read from the rasters beside it.</source>
        <translation>Unsicherheit und Qualität werden aus den Rastern daneben gelesen.</translation>
    </message>
    <message>
        <source>Any point of the pixel.</source>
        <translation>Ein beliebiger Punkt des Pixels.</translation>
    </message>
    <message>
        <source>On the same pixels as the map.</source>
        <translation>Auf denselben Pixeln wie die Karte.</translation>
    </message>
    <message>
        <source>The stacks that the map was made from: they tell which sensors saw the pixel, and clouds.</source>
        <translation>Die Stapel, aus denen die Karte erstellt wurde: Sie zeigen, welche Sensoren das Pixel sahen, und die Wolken.</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid. Without it, the elevation is that of the stack.</source>
        <translation>Höhen in Metern, in beliebigem Gitter. Ohne dieses Raster ist die Höhe die des Stapels.</translation>
    </message>
    <message>
        <source>snow,pixel,explain,quality,uncertainty,why,sensor,cloud</source>
        <translation>Schnee,Pixel,erklären,Qualität,Unsicherheit,warum,Sensor,Wolken</translation>
    </message>
    <message>
        <source>Snow map</source>
        <translation>Schneekarte</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Folder of snow maps of other days</source>
        <translation>Ordner mit Schneekarten anderer Tage</translation>
    </message>
    <message>
        <source>Folder of the stacks</source>
        <translation>Ordner der Stapel</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Export stack</source>
        <translation>Stapel exportieren</translation>
    </message>
    <message>
        <source>Write each cell of a stack to a file of its own, as a GeoTIFF cube or as HDF5.</source>
        <translation>Jede Zelle eines Stapels in eine eigene Datei schreiben, als GeoTIFF-Würfel oder als HDF5.</translation>
    </message>
    <message>
        <source>Writes one file for each 1 km cell and prediction day, for software that cannot read region stores. The files have the same form as those of the research software and can be used as input stacks.</source>
        <translation>Schreibt eine Datei für jede 1-km-Zelle und jeden Tag der Karte, für Software, die keine Regionsspeicher lesen kann. Die Dateien haben dieselbe Form wie die der Forschungssoftware und können als Eingabestapel dienen.</translation>
    </message>
    <message>
        <source>cube: GeoTIFF with 308 bands; only region stores can be exported as cubes. h5: HDF5, from any stack.</source>
        <translation>cube: GeoTIFF mit 308 Bändern; nur Regionsspeicher können als Würfel exportiert werden. h5: HDF5, aus jedem Stapel.</translation>
    </message>
    <message>
        <source>Folder for the files.</source>
        <translation>Ordner für die Dateien.</translation>
    </message>
    <message>
        <source>snow,stack,export,convert,cube,geotiff,hdf5,h5,zarr,region</source>
        <translation>Schnee,Stapel,exportieren,umwandeln,Würfel,geotiff,hdf5,h5,zarr,Region</translation>
    </message>
    <message>
        <source>{files} of the days {days}.</source>
        <translation>{files} der Tage {days}.</translation>
    </message>
    <message>
        <source>Folder of downloaded products: the archive folder of Build input stack.</source>
        <translation>Ordner mit heruntergeladenen Produkten: der Archivordner von Eingabestapel erstellen.</translation>
    </message>
    <message>
        <source>Number of products of the area and the days that are here now.</source>
        <translation>Anzahl der Produkte des Gebiets und der Tage, die jetzt hier sind.</translation>
    </message>
    <message>
        <source>Number of these that were not here before.</source>
        <translation>Anzahl derer, die vorher nicht hier waren.</translation>
    </message>
    <message>
        <source>Megabytes that were downloaded.</source>
        <translation>Heruntergeladene Megabyte.</translation>
    </message>
    <message>
        <source>Download products</source>
        <translation>Produkte herunterladen</translation>
    </message>
    <message>
        <source>Download the satellite and weather data that the map of an area and day needs.</source>
        <translation>Die Satelliten- und Wetterdaten herunterladen, die die Karte eines Gebiets und Tages braucht.</translation>
    </message>
    <message>
        <source>Downloads the products of online services that show an area on the eight days up to a prediction day, and of each product only the files that are needed. Every file is verified, nothing is downloaded twice, and an interrupted download continues where it stopped. What a service does not give is left out with the reason, and everything else is used. Accounts are taken from QGIS's authentication database.</source>
        <translation>Lädt die Produkte von Onlinediensten herunter, die ein Gebiet an den acht Tagen bis zum Tag der Karte zeigen, und von jedem Produkt nur die nötigen Dateien. Jede Datei wird geprüft, nichts wird zweimal heruntergeladen, und ein unterbrochener Download macht weiter, wo er anhielt. Was ein Dienst nicht liefert, wird mit dem Grund ausgelassen, und alles andere wird verwendet. Konten werden der Authentifizierungsdatenbank von QGIS entnommen.</translation>
    </message>
    <message>
        <source>The products used least recently are removed when all take more than this. 0: no limit. Leave empty for the limit in QGIS's options.</source>
        <translation>Die am längsten nicht benutzten Produkte werden entfernt, wenn alle zusammen mehr als das belegen. 0: kein Limit. Leer lassen für das Limit in den QGIS-Optionen.</translation>
    </message>
    <message>
        <source>snow,online,download,fetch,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>Schnee,online,herunterladen,Download,holen,copernicus,nasa,usgs,Klima,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Limit of the folder (GB)</source>
        <translation>Grenze des Ordners (GB)</translation>
    </message>
    <message>
        <source>Folder of products</source>
        <translation>Ordner der Produkte</translation>
    </message>
    <message>
        <source>New products</source>
        <translation>Neue Produkte</translation>
    </message>
    <message>
        <source>Downloaded (MB)</source>
        <translation>Heruntergeladen (MB)</translation>
    </message>
    <message>
        <source>Weights of the epoch with the lowest error on the validation cells; use these for mapping.</source>
        <translation>Gewichte der Epoche mit dem kleinsten Fehler auf den Validierungszellen; verwenden Sie diese zum Kartieren.</translation>
    </message>
    <message>
        <source>Weights of the last epoch, as the published models are.</source>
        <translation>Gewichte der letzten Epoche, wie bei den veröffentlichten Modellen.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: learning rate, training loss and validation error.</source>
        <translation>Tabelle (CSV) mit einer Zeile pro Epoche: Lernrate, Trainingsverlust und Validierungsfehler.</translation>
    </message>
    <message>
        <source>Root mean square error of the best weights on the validation cells, 0 to 1; empty without validation cells.</source>
        <translation>Wurzel des mittleren quadratischen Fehlers der besten Gewichte auf den Validierungszellen, 0 bis 1; leer ohne Validierungszellen.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the model was trained on.</source>
        <translation>Anzahl der 1-km-Zellen, mit denen das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>Number of stacks and labels without a usable partner; the log says why.</source>
        <translation>Anzahl der Stapel und Label ohne brauchbares Gegenstück; das Protokoll nennt den Grund.</translation>
    </message>
    <message>
        <source>Device that trained the model: cpu, cuda or mps.</source>
        <translation>Gerät, auf dem das Modell trainiert wurde: cpu, cuda oder mps.</translation>
    </message>
    <message>
        <source>Run time of the engine, in seconds.</source>
        <translation>Laufzeit des Rechenkerns, in Sekunden.</translation>
    </message>
    <message>
        <source>Fine-tune model</source>
        <translation>Modell feinabstimmen</translation>
    </message>
    <message>
        <source>Train SnowGalileo on stacks with known snow cover of your own region.</source>
        <translation>SnowGalileo mit Stapeln bekannter Schneebedeckung Ihrer eigenen Region trainieren.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Trains a model on stacks whose snow cover is known. Stacks and labels are matched by file name, or by day and place where one label raster covers many cells. The error on held-out cells is too small when they come from the same scenes as the training cells; give separate validation stacks for a fair estimate. A cancelled training can be resumed.</source>
        <translation>Trainiert ein Modell mit Stapeln, deren Schneebedeckung bekannt ist. Stapel und Label werden nach Dateinamen zugeordnet, oder nach Tag und Ort, wenn ein Labelraster viele Zellen abdeckt. Der Fehler auf zurückgehaltenen Zellen ist zu klein, wenn sie aus denselben Szenen stammen wie die Trainingszellen; geben Sie für eine faire Schätzung eigene Validierungsstapel an. Ein abgebrochenes Training kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Folder for the weights, the log and the state from which a training is resumed.</source>
        <translation>Ordner für die Gewichte, das Protokoll und den Stand, von dem aus ein Training fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Known snow cover, 0 to 1: rasters of 100 m with the names of the stacks, or rasters over the stacks with the day in their names, which are averaged to 100 m.</source>
        <translation>Bekannte Schneebedeckung, 0 bis 1: Raster von 100 m mit den Namen der Stapel, oder Raster über den Stapeln mit dem Tag im Namen, die auf 100 m gemittelt werden.</translation>
    </message>
    <message>
        <source>Folder with label rasters; give files, a folder, or both.</source>
        <translation>Ordner mit Labelrastern; geben Sie Dateien, einen Ordner oder beides an.</translation>
    </message>
    <message>
        <source>Weights to start from: a model, the encoder of a pre-training, or an archive (.zip, .tar, .tar.xz) with one. Empty, and without a folder: random weights.</source>
        <translation>Gewichte, mit denen begonnen wird: ein Modell, der Encoder eines Vortrainings oder ein Archiv (.zip, .tar, .tar.xz) damit. Leer und ohne Ordner: zufällige Gewichte.</translation>
    </message>
    <message>
        <source>Folder written by pre-training; its encoder is used.</source>
        <translation>Vom Vortraining geschriebener Ordner; sein Encoder wird verwendet.</translation>
    </message>
    <message>
        <source>no validation</source>
        <translation>keine Validierung</translation>
    </message>
    <message>
        <source>snow,fsc,training,fine-tuning,labels,deep learning,transformer</source>
        <translation>Schnee,fsc,Training,Feinabstimmung,Label,Deep Learning,Transformer</translation>
    </message>
    <message>
        <source>Best weights</source>
        <translation>Beste Gewichte</translation>
    </message>
    <message>
        <source>Last weights</source>
        <translation>Letzte Gewichte</translation>
    </message>
    <message>
        <source>Training log</source>
        <translation>Trainingsprotokoll</translation>
    </message>
    <message>
        <source>Validation RMSE</source>
        <translation>Validierungs-RMSE</translation>
    </message>
    <message>
        <source>Cells trained on</source>
        <translation>Trainierte Zellen</translation>
    </message>
    <message>
        <source>Device used</source>
        <translation>Verwendetes Gerät</translation>
    </message>
    <message>
        <source>Label rasters</source>
        <translation>Labelraster</translation>
    </message>
    <message>
        <source>Label folder</source>
        <translation>Labelordner</translation>
    </message>
    <message>
        <source>Start from a model file</source>
        <translation>Mit einer Modelldatei beginnen</translation>
    </message>
    <message>
        <source>Start from a pre-trained folder</source>
        <translation>Mit einem vortrainierten Ordner beginnen</translation>
    </message>
    <message>
        <source>A training starts from a model file or a pre-trained folder, not from both.</source>
        <translation>Ein Training beginnt mit einer Modelldatei oder einem vortrainierten Ordner, nicht mit beiden.</translation>
    </message>
    <message>
        <source>validation RMSE {rmse:.3f}</source>
        <translation>Validierungs-RMSE {rmse:.3f}</translation>
    </message>
    <message>
        <source>Trained on {cells} in {time} on {device}; {error}.</source>
        <translation>Mit {cells} in {time} auf {device} trainiert; {error}.</translation>
    </message>
    <message>
        <source>Number of days written.</source>
        <translation>Anzahl der geschriebenen Tage.</translation>
    </message>
    <message>
        <source>Percent of all pixels and days that have a value after filling.</source>
        <translation>Prozent aller Pixel und Tage, die nach dem Füllen einen Wert haben.</translation>
    </message>
    <message>
        <source>Fill gaps in time</source>
        <translation>Zeitliche Lücken füllen</translation>
    </message>
    <message>
        <source>Fill days and pixels without snow cover from the days before and after.</source>
        <translation>Tage und Pixel ohne Schneebedeckung aus den Tagen davor und danach füllen.</translation>
    </message>
    <message>
        <source>Writes snow cover for every day of a series, also for days and pixels without a value. A second raster for each day, in the folder 'origin', tells where each value comes from and how many days away it was seen.</source>
        <translation>Schreibt die Schneebedeckung für jeden Tag einer Reihe, auch für Tage und Pixel ohne Wert. Ein zweites Raster für jeden Tag, im Ordner 'origin', sagt, woher jeder Wert kommt und wie viele Tage entfernt er gesehen wurde.</translation>
    </message>
    <message>
        <source>persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>persistence: der letzte Wert. linear: zwischen Werten. pchip: eine glatte Kurve zwischen Werten.</translation>
    </message>
    <message>
        <source>For persistence, the days that a value is kept. 0: any.</source>
        <translation>Bei persistence die Tage, die ein Wert behalten wird. 0: beliebig.</translation>
    </message>
    <message>
        <source>snow,gap,fill,interpolate,cloud,series,persistence,linear,pchip</source>
        <translation>Schnee,Lücke,füllen,interpolieren,Wolken,Reihe,persistence,linear,pchip</translation>
    </message>
    <message>
        <source>Longest gap filled (days)</source>
        <translation>Längste gefüllte Lücke (Tage)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Values after filling (%)</source>
        <translation>Werte nach dem Füllen (%)</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stacks.</source>
        <translation>Anzahl der 1-km-Zellen in den Stapeln.</translation>
    </message>
    <message>
        <source>Prediction days in the stacks, separated by commas.</source>
        <translation>Tage der Karten in den Stapeln, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Inspect stack</source>
        <translation>Stapel untersuchen</translation>
    </message>
    <message>
        <source>Show what a stack holds: valid and cloudy pixels of every sensor on every day.</source>
        <translation>Zeigen, was ein Stapel enthält: gültige und bewölkte Pixel jedes Sensors an jedem Tag.</translation>
    </message>
    <message>
        <source>Shows what the model will see, before it runs. A table for each prediction day lists the eight days and all sensors, with the percentage of valid pixels, the percentage of these that are flagged as cloud, and the age of the latest view. Files that cannot be used are listed with the reason.</source>
        <translation>Zeigt, was das Modell sehen wird, bevor es läuft. Eine Tabelle für jeden Tag der Karte führt die acht Tage und alle Sensoren auf, mit dem Anteil gültiger Pixel in Prozent, dem Anteil davon, der als Wolke markiert ist, und dem Alter der letzten Sicht. Dateien, die nicht verwendet werden können, sind mit dem Grund aufgeführt.</translation>
    </message>
    <message>
        <source>snow,stack,clouds,check,missing,coverage,sensors,sentinel,landsat,modis,viirs</source>
        <translation>Schnee,Stapel,Wolken,prüfen,fehlend,Abdeckung,Sensoren,sentinel,landsat,modis,viirs</translation>
    </message>
    <message>
        <source>Prediction days</source>
        <translation>Tage der Karten</translation>
    </message>
    <message>
        <source>{cells}, prediction days: {days}</source>
        <translation>{cells}, Tage der Karten: {days}</translation>
    </message>
    <message>
        <source>The engine's Python.</source>
        <translation>Das Python des Rechenkerns.</translation>
    </message>
    <message>
        <source>The build that was installed.</source>
        <translation>Die installierte Variante.</translation>
    </message>
    <message>
        <source>Bytes that it takes on disk.</source>
        <translation>Bytes, die er auf der Festplatte belegt.</translation>
    </message>
    <message>
        <source>Install the libraries that compute the maps, or update or repair them.</source>
        <translation>Die Bibliotheken installieren, die die Karten berechnen, oder sie aktualisieren oder reparieren.</translation>
    </message>
    <message>
        <source>The maps are computed by an engine with a Python and libraries of its own, which are installed into your user folder; QGIS's own Python is not changed. An engine that is there is replaced once the new one works. An interrupted installation goes on where it stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Die Karten berechnet ein Rechenkern mit eigenem Python und eigenen Bibliotheken, die in Ihren Benutzerordner installiert werden; das Python von QGIS wird nicht verändert. Ein vorhandener Rechenkern wird ersetzt, sobald der neue funktioniert. Eine unterbrochene Installation macht weiter, wo sie anhielt. Proxy und Zertifikate werden den QGIS-Einstellungen entnommen.</translation>
    </message>
    <message>
        <source>auto: the one that fits this computer. cpu: for the processor. cuda: for NVIDIA graphics cards. mps: for Apple silicon.</source>
        <translation>auto: die Variante, die zu diesem Computer passt. cpu: für den Prozessor. cuda: für NVIDIA-Grafikkarten. mps: für Apple Silicon.</translation>
    </message>
    <message>
        <source>A zip saved for computers without internet. The network is not used then.</source>
        <translation>Eine für Computer ohne Internet gespeicherte Zip-Datei. Das Netz wird dann nicht verwendet.</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you; 4 MB.</source>
        <translation>Nur nötig, wenn ein Cluster aus mehreren Rechnern für Sie Stapel erstellt und Karten berechnet; 4 MB.</translation>
    </message>
    <message>
        <source>Where to install. Leave empty for your own folder, where the plugin finds it.</source>
        <translation>Wohin installiert wird. Leer lassen für Ihren eigenen Ordner, in dem das Plugin ihn findet.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels; several are divided by '|'. Leave empty for the one of the settings, or else what pip on this computer is set to.</source>
        <translation>Adresse eines Paketindex oder ein Ordner mit Wheels; mehrere werden durch '|' getrennt. Leer lassen für die Angabe in den Einstellungen oder sonst das, was für pip auf diesem Computer eingestellt ist.</translation>
    </message>
    <message>
        <source>engine,install,update,repair,setup,pytorch,offline</source>
        <translation>Rechenkern,installieren,aktualisieren,reparieren,einrichten,pytorch,offline</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters</source>
        <translation>Bibliotheken für Dask-Cluster</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Ordner des Rechenkerns</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegelserver</translation>
    </message>
    <message>
        <source>Installed build</source>
        <translation>Installierte Variante</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Alle Dateien (*.*)</translation>
    </message>
    <message>
        <source>Bundle (*.zip)</source>
        <translation>Paket (*.zip)</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped.</source>
        <translation>Anzahl der kartierten 1-km-Zellen.</translation>
    </message>
    <message>
        <source>Inputs to hide from the model. modis also hides NDSI and NDVI, which are derived from it; day:3 is the third day before the prediction day.</source>
        <translation>Eingaben, die vor dem Modell verborgen werden. modis verbirgt auch NDSI und NDVI, die daraus abgeleitet sind; day:3 ist der dritte Tag vor dem Tag der Karte.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. The file is read as numbers only; code in it is never run. To use several files, give their folder below.</source>
        <translation>Gewichte eines SnowGalileo-Modells, .pth oder .safetensors. Die Datei wird nur als Zahlen gelesen; Code darin wird nie ausgeführt. Um mehrere Dateien zu verwenden, geben Sie unten ihren Ordner an.</translation>
    </message>
    <message>
        <source>Use all model files in this folder instead of one. The published file names give the condition and the seed: each cell is mapped by the files of its condition, and their results are averaged.</source>
        <translation>Alle Modelldateien in diesem Ordner statt einer einzigen verwenden. Die veröffentlichten Dateinamen nennen Bedingung und Startwert: Jede Zelle wird mit den Dateien ihrer Bedingung kartiert, und deren Ergebnisse werden gemittelt.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Keep finished cells when the run is stopped, and continue from there when the same run is started again with the same output.</source>
        <translation>Fertige Zellen behalten, wenn der Lauf angehalten wird, und dort weitermachen, wenn derselbe Lauf mit derselben Ausgabe erneut gestartet wird.</translation>
    </message>
    <message>
        <source>Each model maps each cell in eight orientations, rotated and mirrored, and the results are averaged. This takes eight times as long.</source>
        <translation>Jedes Modell kartiert jede Zelle in acht Lagen, gedreht und gespiegelt, und die Ergebnisse werden gemittelt. Das dauert achtmal so lange.</translation>
    </message>
    <message>
        <source>The model also maps cells shifted by half a cell, and the results are blended so that the outlines of the 1 km cells disappear. This works only where neighbouring cells are in the same cube or region store.</source>
        <translation>Das Modell kartiert auch um eine halbe Zelle verschobene Zellen, und die Ergebnisse werden überblendet, sodass die Umrisse der 1-km-Zellen verschwinden. Das geht nur, wo benachbarte Zellen im selben Würfel oder Regionsspeicher liegen.</translation>
    </message>
    <message>
        <source>research treats missing pixels as in the training of the published weights. strict hides a 100 m patch from the model if any of its pixels is missing, and averages only valid pixels for the coarse sensors; the published weights have not been validated with it.</source>
        <translation>research behandelt fehlende Pixel wie beim Training der veröffentlichten Gewichte. strict verbirgt eine 100-m-Kachel vor dem Modell, wenn eines ihrer Pixel fehlt, und mittelt bei den groben Sensoren nur gültige Pixel; die veröffentlichten Gewichte sind damit nicht validiert.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is no_hr if they show less than this share of it on the prediction day.</source>
        <translation>Für die Bedingung auto: Eine Zelle ist no_hr, wenn sie am Tag der Karte weniger als diesen Anteil davon zeigen.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is clouds or clouds_no_hr if more than this share is flagged as cloud on the prediction day.</source>
        <translation>Für die Bedingung auto: Eine Zelle ist clouds oder clouds_no_hr, wenn am Tag der Karte mehr als dieser Anteil als Wolke markiert ist.</translation>
    </message>
    <message>
        <source>Folder of model files</source>
        <translation>Ordner der Modelldateien</translation>
    </message>
    <message>
        <source>Continue an unfinished run</source>
        <translation>Einen unfertigen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Average over flips and turns</source>
        <translation>Über Spiegelungen und Drehungen mitteln</translation>
    </message>
    <message>
        <source>Hide cell borders (4 times slower)</source>
        <translation>Zellgrenzen verbergen (4-mal langsamer)</translation>
    </message>
    <message>
        <source>Least share seen by Sentinel-2 or Landsat</source>
        <translation>Von Sentinel-2 oder Landsat gesehener Mindestanteil</translation>
    </message>
    <message>
        <source>Largest share of cloud</source>
        <translation>Größter Wolkenanteil</translation>
    </message>
    <message>
        <source>No model file was given.</source>
        <translation>Es wurde keine Modelldatei angegeben.</translation>
    </message>
    <message>
        <source>Give a model file or a folder of them.</source>
        <translation>Geben Sie eine Modelldatei oder einen Ordner davon an.</translation>
    </message>
    <message>
        <source>The model file {path} does not exist.</source>
        <translation>Die Modelldatei {path} existiert nicht.</translation>
    </message>
    <message>
        <source>Condition of the prediction day. It determines which inputs are hidden from the model and, with several model files, which of them are used. Automatic (auto) determines it for each cell from the images of that day and their cloud flags.</source>
        <translation>Bedingung am Tag der Karte. Sie bestimmt, welche Eingaben vor dem Modell verborgen werden und, bei mehreren Modelldateien, welche davon verwendet werden. Automatisch (auto) bestimmt sie für jede Zelle aus den Bildern dieses Tages und deren Wolkenmarkierungen.</translation>
    </message>
    <message>
        <source>Number of cells that are mapped at a time. 0 chooses a number that suits the device; use a small number if memory is short.</source>
        <translation>Anzahl der Zellen, die zugleich kartiert werden. 0 wählt eine zum Gerät passende Anzahl; nehmen Sie eine kleine, wenn der Speicher knapp ist.</translation>
    </message>
    <message>
        <source>Where the model runs. auto uses the graphics card if there is a suitable one; the log gives the reason for the choice.</source>
        <translation>Wo das Modell läuft. auto verwendet die Grafikkarte, wenn es eine geeignete gibt; das Protokoll nennt den Grund der Wahl.</translation>
    </message>
    <message>
        <source>fp32 (32 bit) gives the reference results. bf16 (16 bit where it loses little) is faster and differs by about 0.002 in snow cover at most; bf16_all (16 bit throughout) is the fastest and differs by about 0.01.</source>
        <translation>fp32 (32 Bit) ergibt die Referenzergebnisse. bf16 (16 Bit, wo es wenig kostet) ist schneller und weicht in der Schneebedeckung um höchstens etwa 0,002 ab; bf16_all (durchgehend 16 Bit) ist am schnellsten und weicht um etwa 0,01 ab.</translation>
    </message>
    <message>
        <source>Cells per batch</source>
        <translation>Zellen zugleich</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Number of scenes with rasters.</source>
        <translation>Anzahl der Szenen mit Rastern.</translation>
    </message>
    <message>
        <source>Snow cover from NDSI</source>
        <translation>Schneebedeckung aus NDSI</translation>
    </message>
    <message>
        <source>NDSI of SEN12TP scenes, and the snow cover that follows from it.</source>
        <translation>NDSI von SEN12TP-Szenen und die Schneebedeckung, die daraus folgt.</translation>
    </message>
    <message>
        <source>Writes two rasters for each SEN12TP scene, from the Sentinel-2 image that a map of the scene is made of: NDSI (10 m) and the snow cover that Gascoin et al. (2020) give for it (100 m). Pixels with a cloud probability above the limit have no value. Compare snow cover with a map, or train on it: Evaluate, Compare and Fine-tune read the folder as labels. It follows from the same image, so it is no independent truth.</source>
        <translation>Schreibt für jede SEN12TP-Szene zwei Raster, aus dem Sentinel-2-Bild, aus dem auch eine Karte der Szene entsteht: NDSI (10 m) und die Schneebedeckung, die Gascoin et al. (2020) dafür angeben (100 m). Pixel mit einer Wolkenwahrscheinlichkeit über der Grenze haben keinen Wert. Die Schneebedeckung lässt sich mit einer Karte vergleichen oder zum Training verwenden: Bewerten, Vergleichen und Feinabstimmen lesen den Ordner als Referenzen. Sie folgt aus demselben Bild und ist daher keine unabhängige Wahrheit.</translation>
    </message>
    <message>
        <source>Add the rasters of each scene to the project, NDSI below snow cover.</source>
        <translation>Die Raster jeder Szene dem Projekt hinzufügen, NDSI unter der Schneebedeckung.</translation>
    </message>
    <message>
        <source>snow,ndsi,gascoin,sen12tp,labels,fsc,clouds</source>
        <translation>schnee,ndsi,gascoin,sen12tp,referenzen,fsc,wolken</translation>
    </message>
    <message>
        <source>Load the rasters</source>
        <translation>Raster laden</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>{day} snow by NDSI</source>
        <translation>{day} Schnee aus NDSI</translation>
    </message>
    <message>
        <source>{day} NDSI</source>
        <translation>{day} NDSI</translation>
    </message>
    <message>
        <source>Number of days in the file.</source>
        <translation>Anzahl der Tage in der Datei.</translation>
    </message>
    <message>
        <source>Export series as NetCDF</source>
        <translation>Reihe als NetCDF exportieren</translation>
    </message>
    <message>
        <source>Write a series of snow cover rasters as one file that models and scripts read.</source>
        <translation>Eine Reihe von Schneebedeckungsrastern als eine Datei schreiben, die Modelle und Skripte lesen.</translation>
    </message>
    <message>
        <source>Writes all days of a series into one NetCDF-4 file with the climate and forecast conventions (CF-1.11). Uncertainty, quality class and days since the last look go with it, where the maps have them.</source>
        <translation>Schreibt alle Tage einer Reihe in eine NetCDF-4-Datei nach den Climate-and-Forecast-Konventionen (CF-1.11). Unsicherheit, Qualitätsklasse und Tage seit der letzten Sicht werden mitgeschrieben, wo die Karten sie haben.</translation>
    </message>
    <message>
        <source>One variable for the snow cover, with time, y and x.</source>
        <translation>Eine Variable für die Schneebedeckung, mit time, y und x.</translation>
    </message>
    <message>
        <source>snow,netcdf,cf,export,series,xarray,model</source>
        <translation>Schnee,netcdf,cf,exportieren,Reihe,xarray,Modell</translation>
    </message>
    <message>
        <source>NetCDF file</source>
        <translation>NetCDF-Datei</translation>
    </message>
    <message>
        <source>NetCDF files (*.nc)</source>
        <translation>NetCDF-Dateien (*.nc)</translation>
    </message>
    <message>
        <source>Percent of the pixels seen from above that have no value on the ground.</source>
        <translation>Prozent der von oben gesehenen Pixel, die am Boden keinen Wert haben.</translation>
    </message>
    <message>
        <source>Estimate snow cover under trees from what is seen from above and tree cover density.</source>
        <translation>Die Schneebedeckung unter Bäumen schätzen, aus dem von oben Gesehenen und der Baumbedeckungsdichte.</translation>
    </message>
    <message>
        <source>Divides snow cover seen from above by the share of the ground that trees leave free, as LIS and the Copernicus snow products do. It is an estimate: under trees, snow is taken for as frequent as in the gaps between them. Where trees cover more than 90 % there is no value. A second raster for each day, in the folder 'quality', tells how far each pixel can be trusted: 0 best to 3 poor, 4 too many trees, 5 tree cover unknown.</source>
        <translation>Teilt die von oben gesehene Schneebedeckung durch den Anteil des Bodens, den Bäume frei lassen, wie LIS und die Schneeprodukte von Copernicus. Es ist eine Schätzung: Unter Bäumen wird Schnee als so häufig angenommen wie in den Lücken dazwischen. Wo Bäume mehr als 90 % bedecken, gibt es keinen Wert. Ein zweites Raster je Tag, im Ordner 'quality', sagt, wie weit jedem Pixel zu trauen ist: 0 am besten bis 3 schlecht, 4 zu viele Bäume, 5 Baumbedeckung unbekannt.</translation>
    </message>
    <message>
        <source>Percent, 0 to 100, on any grid, as the Copernicus layer. Larger values are missing ones.</source>
        <translation>Prozent, 0 bis 100, in beliebigem Gitter, wie der Copernicus-Layer. Größere Werte gelten als fehlend.</translation>
    </message>
    <message>
        <source>snow,ground,forest,trees,canopy,viewable,tree cover density,FSCOG</source>
        <translation>Schnee,Boden,Wald,Bäume,Kronen,sichtbar,Baumbedeckungsdichte,FSCOG</translation>
    </message>
    <message>
        <source>Without a value (%)</source>
        <translation>Ohne Wert (%)</translation>
    </message>
    <message>
        <source>Sensors of which nothing exists online, separated by commas.</source>
        <translation>Sensoren, von denen online nichts vorliegt, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Number of services and products that failed. The log gives the reasons.</source>
        <translation>Anzahl der Dienste und Produkte, die fehlschlugen. Das Protokoll nennt die Gründe.</translation>
    </message>
    <message>
        <source>Services whose products wait for an account, separated by commas.</source>
        <translation>Dienste, deren Produkte auf ein Konto warten, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Services without account</source>
        <translation>Dienste ohne Konto</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Download what the area and the day need, build the stack and map it, in the place of stack files or a folder. An extent or area and the prediction day are needed. Products that are here already are not downloaded again.</source>
        <translation>Lädt herunter, was Gebiet und Tag brauchen, baut den Stapel und kartiert ihn, anstelle von Stapeldateien oder eines Ordners. Ein Ausschnitt oder Gebiet und der Vorhersagetag sind nötig. Produkte, die schon da sind, werden nicht noch einmal heruntergeladen.</translation>
    </message>
    <message>
        <source>Online data from</source>
        <translation>Online-Daten von</translation>
    </message>
    <message>
        <source>products: from several services, each with its own account. earth_engine: the pixels of the area alone, with one login.</source>
        <translation>products: von mehreren Diensten, jeder mit eigenem Konto. earth_engine: nur die Pixel des Gebiets, mit einer Anmeldung.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. Leave empty for that chosen under Accounts in the panel.</source>
        <translation>Google-Cloud-Projekt, das für Earth Engine registriert ist. Leer lassen für das im Bedienfeld unter »Konten« gewählte.</translation>
    </message>
    <message>
        <source>Give the same folder for several days of an area, so that nothing is read twice. Leave empty for a temporary folder.</source>
        <translation>Geben Sie für mehrere Tage eines Gebiets denselben Ordner an, damit nichts zweimal gelesen wird. Leer lassen für einen temporären Ordner.</translation>
    </message>
    <message>
        <source>Get the data from online services</source>
        <translation>Daten von Online-Diensten holen</translation>
    </message>
    <message>
        <source>Folder of the stack that is built</source>
        <translation>Ordner des gebauten Stapels</translation>
    </message>
    <message>
        <source>Both a stack and data from online services were asked for.</source>
        <translation>Es wurden sowohl ein Stapel als auch Daten von Online-Diensten verlangt.</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Geben Sie eines von beiden an.</translation>
    </message>
    <message>
        <source>No day was given.</source>
        <translation>Es wurde kein Tag angegeben.</translation>
    </message>
    <message>
        <source>Give the prediction day.</source>
        <translation>Geben Sie den Vorhersagetag an.</translation>
    </message>
    <message>
        <source>An account of {service} would add {gives}.</source>
        <translation>Ein Konto bei {service} würde {gives} ergänzen.</translation>
    </message>
    <message>
        <source>Nothing online for this area and these days: {sensors}.</source>
        <translation>Für dieses Gebiet und diese Tage gibt es online nichts: {sensors}.</translation>
    </message>
    <message>
        <source>Sensors to look for. None is required.</source>
        <translation>Sensoren, nach denen gesucht wird. Keiner ist zwingend.</translation>
    </message>
    <message>
        <source>Products in this folder are not downloaded again.</source>
        <translation>Produkte in diesem Ordner werden nicht erneut heruntergeladen.</translation>
    </message>
    <message>
        <source>All areas share this folder. Leave empty for a folder of your own.</source>
        <translation>Alle Gebiete teilen sich diesen Ordner. Leer lassen für einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Also use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>Auch VIIRS von NOAA-20 und NOAA-21 verwenden, wo das von Suomi NPP fehlt. Das Modell wurde nicht damit trainiert; Karten daraus sagen es.</translation>
    </message>
    <message>
        <source>Download large images whole, for other areas and programs. Otherwise only their parts that show the area are downloaded, which is about a tenth.</source>
        <translation>Große Bilder ganz herunterladen, für andere Gebiete und Programme. Sonst werden nur ihre Teile heruntergeladen, die das Gebiet zeigen, das ist etwa ein Zehntel.</translation>
    </message>
    <message>
        <source>Folder of your own products</source>
        <translation>Ordner Ihrer eigenen Produkte</translation>
    </message>
    <message>
        <source>Substitutes for missing VIIRS</source>
        <translation>Ersatz für fehlendes VIIRS</translation>
    </message>
    <message>
        <source>Whole files</source>
        <translation>Ganze Dateien</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensoren</translation>
    </message>
    <message>
        <source>Account for {gives}, from QGIS's authentication database. Register at {page}. Without one, these products are not downloaded.</source>
        <translation>Konto für {gives}, aus der Authentifizierungsdatenbank von QGIS. Registrieren Sie sich unter {page}. Ohne Konto werden diese Produkte nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation>Bericht: {path}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Model weights (*.pth *.pt *.safetensors)</source>
        <translation>Modellgewichte (*.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of all pixels with data, 0 to 1. Empty if there are none.</source>
        <translation>Mittlere anteilige Schneebedeckung aller Pixel mit Daten, 0 bis 1. Leer, wenn es keine gibt.</translation>
    </message>
    <message>
        <source>Sum of fractional snow cover times pixel area, in square kilometres.</source>
        <translation>Summe von anteiliger Schneebedeckung mal Pixelfläche, in Quadratkilometern.</translation>
    </message>
    <message>
        <source>Percentage of the pixels in the mapped cells that have data.</source>
        <translation>Anteil der Pixel in den kartierten Zellen, die Daten haben, in Prozent.</translation>
    </message>
    <message>
        <source>Mean fractional snow cover within the extent or area, where pixels at the edge count in part. Empty without an extent or area.</source>
        <translation>Mittlere anteilige Schneebedeckung innerhalb der Ausdehnung oder des Gebiets; Pixel am Rand zählen anteilig. Leer ohne Ausdehnung oder Gebiet.</translation>
    </message>
    <message>
        <source>As above, the snow-covered area in square kilometres.</source>
        <translation>Wie oben, die schneebedeckte Fläche in Quadratkilometern.</translation>
    </message>
    <message>
        <source>Device that ran the model: cpu, cuda or mps.</source>
        <translation>Gerät, auf dem das Modell lief: cpu, cuda oder mps.</translation>
    </message>
    <message>
        <source>Condition whose masking was applied to the input. Several are separated by commas.</source>
        <translation>Bedingung, deren Maskierung auf die Eingaben angewandt wurde. Mehrere sind durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Number of cells of each condition, such as clear 20, no_hr 5.</source>
        <translation>Anzahl der Zellen jeder Bedingung, etwa clear 20, no_hr 5.</translation>
    </message>
    <message>
        <source>Mean of the uncertainty raster. Empty if none was requested.</source>
        <translation>Mittel des Unsicherheitsrasters. Leer, wenn keines angefordert wurde.</translation>
    </message>
    <message>
        <source>SHA-256 checksum of the model file. Several are separated by commas.</source>
        <translation>SHA-256-Prüfsumme der Modelldatei. Mehrere sind durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Predict snow cover</source>
        <translation>Schneebedeckung kartieren</translation>
    </message>
    <message>
        <source>Map fractional snow cover at 100 m from an 8-day multi-sensor stack.</source>
        <translation>Anteilige Schneebedeckung mit 100 m aus einem 8-Tage-Multisensor-Stapel kartieren.</translation>
    </message>
    <message>
        <source>Maps which fraction of each 100 m pixel is covered by snow as seen from above on one day (viewable fractional snow cover, 0 to 1). The SnowGalileo model uses the data of all sensors on the eight days up to that day, together with terrain and land cover. It runs in a process of its own, on the graphics card or the processor.</source>
        <translation>Kartiert, welcher Anteil jedes 100-m-Pixels an einem Tag von oben gesehen mit Schnee bedeckt ist (sichtbare anteilige Schneebedeckung, 0 bis 1). Das SnowGalileo-Modell verwendet die Daten aller Sensoren an den acht Tagen bis zu diesem Tag, zusammen mit Gelände und Landbedeckung. Es läuft in einem eigenen Prozess, auf der Grafikkarte oder dem Prozessor.</translation>
    </message>
    <message>
        <source>In the area: mean snow cover {mean:.0f} %, snow-covered area {area:.3g} km2. {run}</source>
        <translation>Im Gebiet: mittlere Schneebedeckung {mean:.0f} %, schneebedeckte Fläche {area:.3g} km2. {run}</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999. If the cells are in several coordinate systems, this is the map with the most cells; the others are written to the same folder.</source>
        <translation>GeoTIFF, 100 m, 0 bis 1, NoData -9999. Liegen die Zellen in mehreren Koordinatensystemen, ist dies die Karte mit den meisten Zellen; die anderen werden in denselben Ordner geschrieben.</translation>
    </message>
    <message>
        <source>GeoTIFF with the standard deviation over several model files or over flips and turns, nodata -9999. It requires at least two model files, or flips and turns.</source>
        <translation>GeoTIFF mit der Standardabweichung über mehrere Modelldateien oder über Spiegelungen und Drehungen, NoData -9999. Dafür sind mindestens zwei Modelldateien oder Spiegelungen und Drehungen nötig.</translation>
    </message>
    <message>
        <source>GeoTIFF with eight bands that show how reliable each pixel is, and why: quality class 0 (best) to 3, condition, days since the last clear view by Sentinel-2 or Landsat, days since the last view by Sentinel-1, number of tokens that the model saw, contributing sensors, missing pixels, and sensors of which a better version will follow.</source>
        <translation>GeoTIFF mit acht Bändern, die zeigen, wie zuverlässig jedes Pixel ist und warum: Qualitätsklasse 0 (beste) bis 3, Bedingung, Tage seit der letzten klaren Sicht von Sentinel-2 oder Landsat, Tage seit der letzten Sicht von Sentinel-1, Anzahl der Token, die das Modell sah, beteiligte Sensoren, fehlende Pixel und Sensoren, von denen eine bessere Fassung folgt.</translation>
    </message>
    <message>
        <source>GeoTIFF of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>GeoTIFF aus Bytes: 0 bis 100 Prozent, 205 keine optische Sicht in acht Tagen, 255 keine Daten.</translation>
    </message>
    <message>
        <source>{cells} in {time} on {device}.</source>
        <translation>{cells} in {time} auf {device}.</translation>
    </message>
    <message>
        <source>Mean snow cover {mean:.0f} %, snow-covered area {area:.2f} km2, {valid:.0f} % of pixels with data. {run}</source>
        <translation>Mittlere Schneebedeckung {mean:.0f} %, schneebedeckte Fläche {area:.2f} km2, {valid:.0f} % der Pixel mit Daten. {run}</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,hydrology</source>
        <translation>Schnee,Schneebedeckung,Schneekarte,fsc,sentinel,landsat,modis,viirs,Deep Learning,Transformer,Hydrologie</translation>
    </message>
    <message>
        <source>Fractional snow cover</source>
        <translation>Anteilige Schneebedeckung</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Percent with Copernicus codes</source>
        <translation>Prozent mit Copernicus-Codes</translation>
    </message>
    <message>
        <source>Mean fractional snow cover</source>
        <translation>Mittlere anteilige Schneebedeckung</translation>
    </message>
    <message>
        <source>Snow-covered area (km2)</source>
        <translation>Schneebedeckte Fläche (km2)</translation>
    </message>
    <message>
        <source>Pixels with data (%)</source>
        <translation>Pixel mit Daten (%)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of the area</source>
        <translation>Mittlere anteilige Schneebedeckung des Gebiets</translation>
    </message>
    <message>
        <source>Snow-covered area within the area (km2)</source>
        <translation>Schneebedeckte Fläche im Gebiet (km2)</translation>
    </message>
    <message>
        <source>Cells mapped</source>
        <translation>Kartierte Zellen</translation>
    </message>
    <message>
        <source>Mean uncertainty</source>
        <translation>Mittlere Unsicherheit</translation>
    </message>
    <message>
        <source>Condition used</source>
        <translation>Verwendete Bedingung</translation>
    </message>
    <message>
        <source>Model checksum (SHA-256)</source>
        <translation>Prüfsumme des Modells (SHA-256)</translation>
    </message>
    <message>
        <source>No pixel has data. {run}</source>
        <translation>Kein Pixel hat Daten. {run}</translation>
    </message>
    <message>
        <source>STAC collection of the maps. Each map has a STAC item in the same folder.</source>
        <translation>STAC-Sammlung der Karten. Jede Karte hat ein STAC-Element im selben Ordner.</translation>
    </message>
    <message>
        <source>Number of maps that were made.</source>
        <translation>Anzahl der erstellten Karten.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped on all days together.</source>
        <translation>Anzahl der 1-km-Zellen, die an allen Tagen zusammen kartiert wurden.</translation>
    </message>
    <message>
        <source>Predict snow cover of a series of days</source>
        <translation>Schneebedeckung einer Reihe von Tagen kartieren</translation>
    </message>
    <message>
        <source>Make a dated snow map for each day, and an index (STAC) of the maps.</source>
        <translation>Für jeden Tag eine datierte Schneekarte erstellen, und ein Verzeichnis (STAC) der Karten.</translation>
    </message>
    <message>
        <source>Maps fractional snow cover for every prediction day of the stacks between two days, in one job. Each map is written as soon as its day is finished. The maps are dated, so that the Temporal Controller can animate them. To continue a stopped run, start it again with the same folder.</source>
        <translation>Kartiert die anteilige Schneebedeckung für jeden Tag der Stapel zwischen zwei Tagen, in einem Auftrag. Jede Karte wird geschrieben, sobald ihr Tag fertig ist. Die Karten sind datiert, sodass die Zeitsteuerung sie animieren kann. Um einen angehaltenen Lauf fortzusetzen, starten Sie ihn mit demselben Ordner erneut.</translation>
    </message>
    <message>
        <source>First prediction day. Leave empty to start with the first stack.</source>
        <translation>Erster Tag der Karten. Leer lassen, um mit dem ersten Stapel zu beginnen.</translation>
    </message>
    <message>
        <source>Last prediction day. Leave empty to end with the last stack.</source>
        <translation>Letzter Tag der Karten. Leer lassen, um mit dem letzten Stapel zu enden.</translation>
    </message>
    <message>
        <source>For each day, fsc_&lt;day&gt;.tif and the other requested rasters are written to this folder, and the index fsc_collection.json.</source>
        <translation>Für jeden Tag werden fsc_&lt;day&gt;.tif und die anderen angeforderten Raster in diesen Ordner geschrieben, dazu das Verzeichnis fsc_collection.json.</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,series,season,days,temporal,stac</source>
        <translation>Schnee,Schneebedeckung,Schneekarte,fsc,Reihe,Saison,Tage,zeitlich,stac</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Also write a raster with eight bands that show how reliable each pixel is, and why.</source>
        <translation>Auch ein Raster mit acht Bändern schreiben, die zeigen, wie zuverlässig jedes Pixel ist und warum.</translation>
    </message>
    <message>
        <source>Also write the standard deviation over several model files or over flips and turns. It requires at least two model files, or flips and turns.</source>
        <translation>Auch die Standardabweichung über mehrere Modelldateien oder über Spiegelungen und Drehungen schreiben. Dafür sind mindestens zwei Modelldateien oder Spiegelungen und Drehungen nötig.</translation>
    </message>
    <message>
        <source>Also write a raster of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>Auch ein Raster aus Bytes schreiben: 0 bis 100 Prozent, 205 keine optische Sicht in acht Tagen, 255 keine Daten.</translation>
    </message>
    <message>
        <source>Load the maps</source>
        <translation>Karten laden</translation>
    </message>
    <message>
        <source>Add the snow maps to the project.</source>
        <translation>Die Schneekarten zum Projekt hinzufügen.</translation>
    </message>
    <message>
        <source>Folder for the maps</source>
        <translation>Ordner für die Karten</translation>
    </message>
    <message>
        <source>Index (STAC collection)</source>
        <translation>Verzeichnis (STAC-Sammlung)</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>{maps}, {cells}.</source>
        <translation>{maps}, {cells}.</translation>
    </message>
    <message>
        <source>The trained encoder, from which fine-tuning can start.</source>
        <translation>Der trainierte Encoder, mit dem die Feinabstimmung beginnen kann.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: mean loss and learning rate.</source>
        <translation>Tabelle (CSV) mit einer Zeile pro Epoche: mittlerer Verlust und Lernrate.</translation>
    </message>
    <message>
        <source>Mean loss of the last epoch.</source>
        <translation>Mittlerer Verlust der letzten Epoche.</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used; the log says why.</source>
        <translation>Anzahl der Eingabedateien oder Zellen, die nicht verwendet werden konnten; das Protokoll nennt den Grund.</translation>
    </message>
    <message>
        <source>Pre-train model</source>
        <translation>Modell vortrainieren</translation>
    </message>
    <message>
        <source>Teach an encoder what stacks look like, without labels.</source>
        <translation>Einem Encoder ohne Label beibringen, wie Stapel aussehen.</translation>
    </message>
    <message>
        <source>Trains the encoder of SnowGalileo on stacks without labels: from a tenth of a cell's data, half of the data must be predicted. Fine-tuning on labelled stacks can start from this encoder. The published one was trained on 150,000 cells for 200 epochs, which takes a graphics card; a few cells teach it little. A cancelled or interrupted training can be resumed.</source>
        <translation>Trainiert den Encoder von SnowGalileo mit Stapeln ohne Label: Aus einem Zehntel der Daten einer Zelle muss die Hälfte der Daten vorhergesagt werden. Die Feinabstimmung mit Stapeln samt Labels kann mit diesem Encoder beginnen. Der veröffentlichte wurde mit 150.000 Zellen über 200 Epochen trainiert, wozu eine Grafikkarte nötig ist; wenige Zellen lehren ihn wenig. Ein abgebrochenes oder unterbrochenes Training kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>snow,training,pre-training,self-supervised,masked autoencoder,encoder,deep learning</source>
        <translation>Schnee,Training,Vortraining,selbstüberwacht,Masked Autoencoder,Encoder,Deep Learning</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Epoch {epoch}: loss {loss:.4f}</source>
        <translation>Epoche {epoch}: Verlust {loss:.4f}</translation>
    </message>
    <message>
        <source>SnowGalileo: fractional snow cover</source>
        <translation>SnowGalileo: anteilige Schneebedeckung</translation>
    </message>
    <message>
        <source>The example model {file} cannot be read.</source>
        <translation>Das Beispielmodell {file} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Day of the image. Empty if Sentinel-2 saw nothing on the eight days.</source>
        <translation>Tag des Bildes. Leer, wenn Sentinel-2 an den acht Tagen nichts sah.</translation>
    </message>
    <message>
        <source>Percentage of the cells that the image shows.</source>
        <translation>Anteil der Zellen, den das Bild zeigt, in Prozent.</translation>
    </message>
    <message>
        <source>Sentinel-2 quick-look</source>
        <translation>Sentinel-2-Vorschaubild</translation>
    </message>
    <message>
        <source>Write the clearest Sentinel-2 image of a stack, to look at beside its snow map.</source>
        <translation>Das klarste Sentinel-2-Bild eines Stapels schreiben, zum Ansehen neben seiner Schneekarte.</translation>
    </message>
    <message>
        <source>Writes the Sentinel-2 image of the clearest of a stack's eight days, from the stack itself, in true colour and in short-wave colours (B11, B8, B4), in which snow is blue and cloud is white. The bytes are for looking at; they are no reflectances.</source>
        <translation>Schreibt das Sentinel-2-Bild des klarsten der acht Tage eines Stapels, aus dem Stapel selbst, in Echtfarben und in Farben des kurzwelligen Infrarots (B11, B8, B4), in denen Schnee blau und Wolken weiß sind. Die Bytes sind zum Ansehen; sie sind keine Reflexionsgrade.</translation>
    </message>
    <message>
        <source>GeoTIFF of 10 m: bands 1 to 3 in true colour, bands 4 to 6 in short-wave colours.</source>
        <translation>GeoTIFF von 10 m: Bänder 1 bis 3 in Echtfarben, Bänder 4 bis 6 in Farben des kurzwelligen Infrarots.</translation>
    </message>
    <message>
        <source>snow,sentinel,image,quick-look,quicklook,rgb,true colour,swir,stack</source>
        <translation>Schnee,sentinel,Bild,Vorschau,quicklook,rgb,Echtfarben,swir,Stapel</translation>
    </message>
    <message>
        <source>Quick-look</source>
        <translation>Vorschaubild</translation>
    </message>
    <message>
        <source>Day of the image</source>
        <translation>Tag des Bildes</translation>
    </message>
    <message>
        <source>Cells seen (%)</source>
        <translation>Gesehene Zellen (%)</translation>
    </message>
    <message>
        <source>Number of pages.</source>
        <translation>Anzahl der Seiten.</translation>
    </message>
    <message>
        <source>Snow report</source>
        <translation>Schneebericht</translation>
    </message>
    <message>
        <source>A page with map, numbers, charts and quality of one day, as PDF and picture.</source>
        <translation>Eine Seite mit Karte, Zahlen, Diagrammen und Qualität eines Tages, als PDF und Bild.</translation>
    </message>
    <message>
        <source>Lays out the snow cover of one day on a page to send out: the map over the relief of the terrain model, snow cover, snow-covered area and snow line of the areas, charts, how much was seen and how sure it is, and where the map comes from. With maps of several days, the pages of single areas show the season, too. The page is a layout template (.qpt), which can be replaced by one of your own.</source>
        <translation>Setzt die Schneebedeckung eines Tages auf eine Seite zum Versenden: die Karte über dem Relief des Geländemodells, Schneebedeckung, schneebedeckte Fläche und Schneegrenze der Flächen, Diagramme, wie viel gesehen wurde und wie sicher es ist, und woher die Karte kommt. Mit Karten mehrerer Tage zeigen die Seiten einzelner Flächen auch die Saison. Die Seite ist eine Layoutvorlage (.qpt), die durch eine eigene ersetzt werden kann.</translation>
    </message>
    <message>
        <source>Empty: the last day that there is.</source>
        <translation>Leer: der letzte vorhandene Tag.</translation>
    </message>
    <message>
        <source>one page with all areas</source>
        <translation>eine Seite mit allen Flächen</translation>
    </message>
    <message>
        <source>a page for each area</source>
        <translation>eine Seite je Fläche</translation>
    </message>
    <message>
        <source>all areas, then a page for each</source>
        <translation>alle Flächen, dann eine Seite für jede</translation>
    </message>
    <message>
        <source>One page with all areas and a table of them, or a page for each area with its elevation bands.</source>
        <translation>Eine Seite mit allen Flächen und ihrer Tabelle, oder eine Seite je Fläche mit ihren Höhenstufen.</translation>
    </message>
    <message>
        <source>Stands at the top. Empty: Snow cover.</source>
        <translation>Steht oben. Leer: Schneebedeckung.</translation>
    </message>
    <message>
        <source>A layout of your own instead of the shipped one; the guide tells what it can show.</source>
        <translation>Ein eigenes Layout statt des mitgelieferten; die Anleitung sagt, was es zeigen kann.</translation>
    </message>
    <message>
        <source>All pages in one file.</source>
        <translation>Alle Seiten in einer Datei.</translation>
    </message>
    <message>
        <source>The page as a picture; several pages are numbered: name_1.png, name_2.png.</source>
        <translation>Die Seite als Bild; mehrere Seiten werden nummeriert: name_1.png, name_2.png.</translation>
    </message>
    <message>
        <source>There is no map of {day}; the last one is of {last}.</source>
        <translation>Es gibt keine Karte vom {day}; die letzte ist vom {last}.</translation>
    </message>
    <message>
        <source>snow,report,pdf,layout,atlas,print,bulletin,catchment</source>
        <translation>snow,Schnee,Bericht,PDF,Layout,Atlas,Druck,Bulletin,Einzugsgebiet</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>Tag des Berichts</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Layout template</source>
        <translation>Layoutvorlage</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>PNG-Dateien (*.png)</translation>
    </message>
    <message>
        <source>No areas were given.</source>
        <translation>Es wurden keine Flächen angegeben.</translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation>Wählen Sie einen Polygonlayer.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Wählen Sie einen anderen Tag.</translation>
    </message>
    <message>
        <source>Layout templates (*.qpt)</source>
        <translation>Layoutvorlagen (*.qpt)</translation>
    </message>
    <message>
        <source>Whether all four errors are within 0.005 of the published ones.</source>
        <translation>Ob alle vier Fehler höchstens 0,005 von den veröffentlichten abweichen.</translation>
    </message>
    <message>
        <source>Number of cells that were compared.</source>
        <translation>Anzahl der verglichenen Zellen.</translation>
    </message>
    <message>
        <source>Reproduce the published accuracy</source>
        <translation>Veröffentlichte Genauigkeit nachprüfen</translation>
    </message>
    <message>
        <source>Evaluate the published models on the published test data, beside the published table.</source>
        <translation>Die veröffentlichten Modelle an den veröffentlichten Testdaten auswerten, neben der veröffentlichten Tabelle.</translation>
    </message>
    <message>
        <source>Downloads the test data of a region with their labels (about 0.6 GB) and the twelve published models for it (0.3 GB), as far as they are not here, evaluates all four conditions with three models each, and writes the errors beside the published ones. This shows that the installed engine, the downloaded models and the reading of data are right. Without a GPU, it takes long.</source>
        <translation>Lädt die Testdaten einer Region mit ihren Labels (etwa 0,6 GB) und die zwölf veröffentlichten Modelle dafür (0,3 GB) herunter, soweit sie nicht hier sind, wertet alle vier Bedingungen mit je drei Modellen aus und schreibt die Fehler neben die veröffentlichten. Das zeigt, dass die installierte Engine, die heruntergeladenen Modelle und das Lesen der Daten stimmen. Ohne GPU dauert es lange.</translation>
    </message>
    <message>
        <source>Region of the test data.</source>
        <translation>Region der Testdaten.</translation>
    </message>
    <message>
        <source>Where the models run.</source>
        <translation>Wo die Modelle laufen.</translation>
    </message>
    <message>
        <source>Archive with labels, where those of the record cannot be told by their name.</source>
        <translation>Archiv mit Labels, falls die des Datensatzes nicht an ihrem Namen zu erkennen sind.</translation>
    </message>
    <message>
        <source>Text file with the table.</source>
        <translation>Textdatei mit der Tabelle.</translation>
    </message>
    <message>
        <source>snow,reproduce,accuracy,rmse,evaluate,published,test,zenodo</source>
        <translation>Schnee,nachprüfen,Genauigkeit,rmse,auswerten,veröffentlicht,Test,zenodo</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Reproduced</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the area touches.</source>
        <translation>Anzahl der 1-km-Zellen, die das Gebiet berührt.</translation>
    </message>
    <message>
        <source>Estimated size of the stack on disk, in megabytes.</source>
        <translation>Geschätzte Größe des Stapels auf der Festplatte, in Megabyte.</translation>
    </message>
    <message>
        <source>Look through archive</source>
        <translation>Archiv durchsehen</translation>
    </message>
    <message>
        <source>Show which downloaded products cover an area on the eight days up to a prediction day.</source>
        <translation>Zeigen, welche heruntergeladenen Produkte ein Gebiet an den acht Tagen bis zum Tag der Karte abdecken.</translation>
    </message>
    <message>
        <source>Finds the products in an archive folder that Build input stack would use. It shows how much of the area each sensor covers on each day, what is missing, which files cannot be used and why, and how much disk space and time the stack will take. Nothing is built.</source>
        <translation>Findet die Produkte in einem Archivordner, die Eingabestapel erstellen verwenden würde. Es zeigt, wie viel des Gebiets jeder Sensor an jedem Tag abdeckt, was fehlt, welche Dateien nicht verwendet werden können und warum, und wie viel Speicherplatz und Zeit der Stapel brauchen wird. Es wird nichts erstellt.</translation>
    </message>
    <message>
        <source>snow,stack,archive,products,scan,sentinel,landsat,modis,viirs,era5,downloads</source>
        <translation>Schnee,Stapel,Archiv,Produkte,durchsuchen,sentinel,landsat,modis,viirs,era5,Downloads</translation>
    </message>
    <message>
        <source>Size of the stack (MB)</source>
        <translation>Größe des Stapels (MB)</translation>
    </message>
    <message>
        <source>{cells}; missing: {missing}.</source>
        <translation>{cells}; es fehlen: {missing}.</translation>
    </message>
    <message>
        <source>Number of products that exist online.</source>
        <translation>Anzahl der Produkte, die online vorliegen.</translation>
    </message>
    <message>
        <source>Size of the products that would be downloaded, in megabytes.</source>
        <translation>Größe der Produkte, die heruntergeladen würden, in Megabyte.</translation>
    </message>
    <message>
        <source>Search online products</source>
        <translation>Produkte online suchen</translation>
    </message>
    <message>
        <source>Show which products of online services cover an area on the eight days up to a day.</source>
        <translation>Zeigen, welche Produkte von Onlinediensten ein Gebiet an den acht Tagen bis zu einem Tag abdecken.</translation>
    </message>
    <message>
        <source>Asks the Copernicus Data Space, NASA Earthdata, USGS and open buckets what they have of an area on the eight days up to a prediction day. It shows how much of the area each sensor covers on each day, the cloud cover where it is known, the size of the downloads, and what waits for an account. Searching needs no account, and nothing is downloaded.</source>
        <translation>Fragt den Copernicus Data Space, NASA Earthdata, USGS und offene Buckets, was sie von einem Gebiet an den acht Tagen bis zum Tag der Karte haben. Es zeigt, wie viel des Gebiets jeder Sensor an jedem Tag abdeckt, die Bewölkung, wo sie bekannt ist, die Größe der Downloads und was auf ein Konto wartet. Zum Suchen ist kein Konto nötig, und es wird nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>snow,online,search,catalogue,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>Schnee,online,suchen,Katalog,copernicus,nasa,usgs,Klima,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Size of the downloads (MB)</source>
        <translation>Größe der Downloads (MB)</translation>
    </message>
    <message>
        <source>{day}  {name}  {size} MB</source>
        <translation>{day}  {name}  {size} MB</translation>
    </message>
    <message>
        <source>Day 0 of the dates in the raster.</source>
        <translation>Tag 0 der Daten im Raster.</translation>
    </message>
    <message>
        <source>Snow days, first and last snow, and the snow season of every pixel in one year.</source>
        <translation>Schneetage, erster und letzter Schnee und die Schneesaison jedes Pixels in einem Jahr.</translation>
    </message>
    <message>
        <source>Works out, for every pixel and one hydrological year, how many days had snow, the first and last snow day, the longest snow period, and the snow season. Dates are days from the first day of the year (0); -1: never seen, -2: no such day.</source>
        <translation>Ermittelt für jedes Pixel und ein hydrologisches Jahr, wie viele Tage Schnee hatten, den ersten und letzten Schneetag, die längste Schneeperiode und die Schneesaison. Daten sind Tage ab dem ersten Tag des Jahres (0); -1: nie gesehen, -2: kein solcher Tag.</translation>
    </message>
    <message>
        <source>Empty: 09-01 in the north, 03-01 in the south.</source>
        <translation>Leer: 09-01 im Norden, 03-01 im Süden.</translation>
    </message>
    <message>
        <source>Of rasters of several years: the year in which the one begins, as 2024, or latest.</source>
        <translation>Bei Rastern mehrerer Jahre: das Jahr, in dem das gewünschte beginnt, wie 2024, oder latest (das letzte).</translation>
    </message>
    <message>
        <source>none: a day without a value is no snow day and ends a period. persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>none: Ein Tag ohne Wert ist kein Schneetag und beendet eine Periode. persistence: der letzte Wert. linear: zwischen Werten. pchip: eine glatte Kurve zwischen Werten.</translation>
    </message>
    <message>
        <source>0: any.</source>
        <translation>0: beliebig.</translation>
    </message>
    <message>
        <source>So many days in a row with snow begin the season, and so many without end it.</source>
        <translation>So viele Tage in Folge mit Schnee beginnen die Saison, und so viele ohne Schnee beenden sie.</translation>
    </message>
    <message>
        <source>Raster with one band for each figure, named NOBS, SCD, FSD, LSD and so on.</source>
        <translation>Raster mit einem Band für jede Kennzahl, benannt NOBS, SCD, FSD, LSD und so weiter.</translation>
    </message>
    <message>
        <source>snow,season,duration,scd,onset,melt-out,smod,sod,phenology</source>
        <translation>Schnee,Saison,Dauer,scd,Beginn,Ausaperung,smod,sod,Phänologie</translation>
    </message>
    <message>
        <source>First day of the year (MM-DD)</source>
        <translation>Erster Tag des Jahres (MM-DD)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Days that begin and end the season</source>
        <translation>Tage, die die Saison beginnen und beenden</translation>
    </message>
    <message>
        <source>First day of the year</source>
        <translation>Erster Tag des Jahres</translation>
    </message>
    <message>
        <source>Fill gaps before</source>
        <translation>Zuvor Lücken füllen</translation>
    </message>
    <message>
        <source>Largest difference between the computed and the stored snow cover, 0 to 1.</source>
        <translation>Größte Abweichung zwischen der berechneten und der gespeicherten Schneebedeckung, 0 bis 1.</translation>
    </message>
    <message>
        <source>Speed with the small demonstration model. The published models are slower.</source>
        <translation>Geschwindigkeit mit dem kleinen Demonstrationsmodell. Die veröffentlichten Modelle sind langsamer.</translation>
    </message>
    <message>
        <source>The result as text, with device and software versions.</source>
        <translation>Das Ergebnis als Text, mit Gerät und Softwareversionen.</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>Diesen Computer testen</translation>
    </message>
    <message>
        <source>Check that the model gives the right results on this computer.</source>
        <translation>Prüfen, ob das Modell auf diesem Computer die richtigen Ergebnisse liefert.</translation>
    </message>
    <message>
        <source>Maps the snow cover of three 1 km cells that come with the plugin, on the chosen device and with the demonstration model, and compares the results with stored ones. The algorithm fails if they differ.</source>
        <translation>Kartiert die Schneebedeckung von drei 1-km-Zellen, die dem Plugin beiliegen, auf dem gewählten Gerät und mit dem Demonstrationsmodell, und vergleicht die Ergebnisse mit gespeicherten. Der Algorithmus schlägt fehl, wenn sie abweichen.</translation>
    </message>
    <message>
        <source>The device to test. auto uses the graphics card if there is a suitable one.</source>
        <translation>Das zu testende Gerät. auto verwendet die Grafikkarte, wenn es eine geeignete gibt.</translation>
    </message>
    <message>
        <source>The precision to test. With 16 bit (bf16, bf16_all), larger differences are allowed than with 32 bit (fp32).</source>
        <translation>Die zu testende Genauigkeit. Mit 16 Bit (bf16, bf16_all) sind größere Abweichungen erlaubt als mit 32 Bit (fp32).</translation>
    </message>
    <message>
        <source>snow,test,self-test,check,install,device,graphics card,precision</source>
        <translation>Schnee,Test,Selbsttest,prüfen,installieren,Gerät,Grafikkarte,Genauigkeit</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Größte Abweichung</translation>
    </message>
    <message>
        <source>Cells per second</source>
        <translation>Zellen pro Sekunde</translation>
    </message>
    <message>
        <source>Try another device, and report the problem.</source>
        <translation>Versuchen Sie ein anderes Gerät und melden Sie das Problem.</translation>
    </message>
    <message>
        <source>Number of scenes that fit.</source>
        <translation>Anzahl der passenden Szenen.</translation>
    </message>
    <message>
        <source>Number of scenes that fit and lie in the folder.</source>
        <translation>Anzahl der passenden Szenen, die im Ordner liegen.</translation>
    </message>
    <message>
        <source>SEN12TP scenes</source>
        <translation>SEN12TP-Szenen</translation>
    </message>
    <message>
        <source>Show where the scenes of SEN12TP lie, and which of them you have.</source>
        <translation>Zeigen, wo die Szenen von SEN12TP liegen und welche davon Sie haben.</translation>
    </message>
    <message>
        <source>Makes a layer of the outlines of SEN12TP scenes from the published metadata, coloured by month. Its fields are region and scene, the times of both images, train or test, land cover, climate, and where the scene's files are, if you have them.</source>
        <translation>Erstellt aus den veröffentlichten Metadaten einen Layer mit den Umrissen der SEN12TP-Szenen, gefärbt nach Monat. Seine Felder sind Region und Szene, die Zeiten beider Bilder, Training oder Test, Landbedeckung, Klima und, falls Sie sie haben, der Ort der Dateien der Szene.</translation>
    </message>
    <message>
        <source>The published file sen12tp-metadata.json.</source>
        <translation>Die veröffentlichte Datei sen12tp-metadata.json.</translation>
    </message>
    <message>
        <source>Folder in which to look for scenes and zip files of them. Nothing is unpacked.</source>
        <translation>Ordner, in dem Szenen und ZIP-Dateien mit Szenen gesucht werden. Nichts wird entpackt.</translation>
    </message>
    <message>
        <source>Only scenes that touch this rectangle. Leave empty for all scenes.</source>
        <translation>Nur Szenen, die dieses Rechteck berühren. Leer lassen für alle Szenen.</translation>
    </message>
    <message>
        <source>Only scenes that touch these polygons. Leave empty for all scenes.</source>
        <translation>Nur Szenen, die diese Polygone berühren. Leer lassen für alle Szenen.</translation>
    </message>
    <message>
        <source>Months of the Sentinel-2 image (UTC). Choose none for all.</source>
        <translation>Monate des Sentinel-2-Bildes (UTC). Keinen wählen für alle.</translation>
    </message>
    <message>
        <source>Prevailing land cover of the scene. Choose none for all.</source>
        <translation>Vorherrschende Landbedeckung der Szene. Keine wählen für alle.</translation>
    </message>
    <message>
        <source>GeoPackage with one polygon for each scene.</source>
        <translation>GeoPackage mit einem Polygon je Szene.</translation>
    </message>
    <message>
        <source>snow,sen12tp,scenes,catalogue,footprints,outlines,metadata</source>
        <translation>Schnee,sen12tp,Szenen,Katalog,Umrisse,Abdeckung,Metadaten</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Scene folder</source>
        <translation>Szenenordner</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Umrisse</translation>
    </message>
    <message>
        <source>Scenes in the folder</source>
        <translation>Szenen im Ordner</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>Snow products</source>
        <translation>Schneeprodukte</translation>
    </message>
    <message>
        <source>Snow cover maps, one for each day. The day is read from the file, else from its name.</source>
        <translation>Karten der Schneebedeckung, eine für jeden Tag. Der Tag wird aus der Datei gelesen, sonst aus ihrem Namen.</translation>
    </message>
    <message>
        <source>All GeoTIFFs in the folder are used. Give either rasters or a folder.</source>
        <translation>Alle GeoTIFFs im Ordner werden verwendet. Geben Sie entweder Raster oder einen Ordner an.</translation>
    </message>
    <message>
        <source>Empty: the day of the first raster.</source>
        <translation>Leer: der Tag des ersten Rasters.</translation>
    </message>
    <message>
        <source>Empty: the day of the last raster.</source>
        <translation>Leer: der Tag des letzten Rasters.</translation>
    </message>
    <message>
        <source>A pixel with at least this snow cover counts as snow.</source>
        <translation>Ein Pixel mit mindestens dieser Schneebedeckung gilt als Schnee.</translation>
    </message>
    <message>
        <source>auto: recognised from each file. fraction: 0 to 1; percent: 0 to 100; clms: percent with codes above 200, as Copernicus products have them; classes: 10 no snow, 11 snow.</source>
        <translation>auto: aus jeder Datei erkannt. fraction: 0 bis 1; percent: 0 bis 100; clms: Prozent mit Codes über 200, wie in Copernicus-Produkten; classes: 10 kein Schnee, 11 Schnee.</translation>
    </message>
    <message>
        <source>Uncertainty, quality class and days since the last look of the maps. In a folder of maps they are found without.</source>
        <translation>Unsicherheit, Qualitätsklasse und Tage seit der letzten Sicht der Karten. In einem Ordner mit Karten werden sie ohne diese Angabe gefunden.</translation>
    </message>
    <message>
        <source>Add the rasters to the project, as one group with one legend, for the Temporal Controller.</source>
        <translation>Die Raster ins Projekt laden, als eine Gruppe mit einer Legende, für die Zeitsteuerung.</translation>
    </message>
    <message>
        <source>Polygons, such as catchments. They are named by a field 'name', 'id', 'code' or 'label'.</source>
        <translation>Polygone, etwa Einzugsgebiete. Sie werden nach einem Feld 'name', 'id', 'code' oder 'label' benannt.</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid.</source>
        <translation>Höhen in Metern, in beliebigem Gitter.</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif *.tiff)</source>
        <translation>GeoTIFF (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>Snow cover rasters</source>
        <translation>Schneebedeckungsraster</translation>
    </message>
    <message>
        <source>Folder of snow cover rasters</source>
        <translation>Ordner der Schneebedeckungsraster</translation>
    </message>
    <message>
        <source>Snow from</source>
        <translation>Schnee ab</translation>
    </message>
    <message>
        <source>Both rasters and a folder were given.</source>
        <translation>Es wurden Raster und ein Ordner angegeben.</translation>
    </message>
    <message>
        <source>No raster was given.</source>
        <translation>Es wurde kein Raster angegeben.</translation>
    </message>
    <message>
        <source>Give either rasters or a folder.</source>
        <translation>Geben Sie entweder Raster oder einen Ordner an.</translation>
    </message>
    <message>
        <source>Uncertainty and quality layers</source>
        <translation>Unsicherheits- und Qualitätslayer</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Numbers of the chart (*.csv)</source>
        <translation>Zahlen des Diagramms (*.csv)</translation>
    </message>
    <message>
        <source>Draw charts on dark paper.</source>
        <translation>Diagramme auf dunklem Grund zeichnen.</translation>
    </message>
    <message>
        <source>1: slopes of all directions together; 4: north, east, south, west; 8: the directions between as well.</source>
        <translation>1: Hänge aller Richtungen zusammen; 4: Nord, Ost, Süd, West; 8: auch die Richtungen dazwischen.</translation>
    </message>
    <message>
        <source>Values of the rasters</source>
        <translation>Werte der Raster</translation>
    </message>
    <message>
        <source>Dark charts</source>
        <translation>Dunkle Diagramme</translation>
    </message>
    <message>
        <source>Values read as {kind}.</source>
        <translation>Werte gelesen als {kind}.</translation>
    </message>
    <message>
        <source>Aspect sectors</source>
        <translation>Expositionssektoren</translation>
    </message>
    <message>
        <source>Number of rows in the table.</source>
        <translation>Anzahl der Zeilen in der Tabelle.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, by polygon and aspect.</source>
        <translation>Die Höhe, in der der Schnee beginnt, nach Polygon und Exposition.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, for each polygon, day and aspect, by up to four methods. Where there is none - no snow, only snow, too cloudy - the table gives the reason instead.</source>
        <translation>Die Höhe, in der der Schnee beginnt, für jedes Polygon, jeden Tag und jede Exposition, nach bis zu vier Verfahren. Wo es keine gibt - kein Schnee, nur Schnee, zu bewölkt -, nennt die Tabelle stattdessen den Grund.</translation>
    </message>
    <message>
        <source>lis: two bands below the lowest one with snow. rsle: fewest pixels on the wrong side. crossing: where the bands' mean rises through half. logistic: a curve through the bands' means.</source>
        <translation>lis: zwei Bänder unter dem untersten mit Schnee. rsle: wenigste Pixel auf der falschen Seite. crossing: wo das Mittel der Bänder die Hälfte übersteigt. logistic: eine Kurve durch die Mittel der Bänder.</translation>
    </message>
    <message>
        <source>One row for each polygon, day, aspect and method.</source>
        <translation>Eine Zeile für jedes Polygon, jeden Tag, jede Exposition und jedes Verfahren.</translation>
    </message>
    <message>
        <source>Contours of the terrain at the snow lines, cut to the polygons.</source>
        <translation>Höhenlinien des Geländes an den Schneegrenzen, auf die Polygone zugeschnitten.</translation>
    </message>
    <message>
        <source>Snow lines through time, a line for each method and aspect.</source>
        <translation>Schneegrenzen im Zeitverlauf, eine Linie für jedes Verfahren und jede Exposition.</translation>
    </message>
    <message>
        <source>snow,line,snowline,elevation,altitude,lis,rsle,contour,aspect</source>
        <translation>Schnee,Linie,Schneegrenze,Höhe,Seehöhe,lis,rsle,Höhenlinie,Exposition</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linien</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used. The log gives the reasons.</source>
        <translation>Anzahl der Eingabedateien oder Zellen, die nicht verwendet werden konnten. Das Protokoll nennt die Gründe.</translation>
    </message>
    <message>
        <source>The last of the eight days of a stack. Needed only if the stacks have different days.</source>
        <translation>Der letzte der acht Tage eines Stapels. Nur nötig, wenn die Stapel verschiedene Tage haben.</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands, HDF5 files (.h5) as published, or zip files of SEN12TP scenes. Give either files or a folder.</source>
        <translation>GeoTIFF-Würfel mit 308 Bändern, HDF5-Dateien (.h5) wie veröffentlicht oder ZIP-Dateien mit SEN12TP-Szenen. Geben Sie entweder Dateien oder einen Ordner an.</translation>
    </message>
    <message>
        <source>A region store (.zarr), the folder of a SEN12TP scene, or a folder of region stores, GeoTIFF cubes, HDF5 files or scenes, all of which are used. A region store can also lie in an S3 bucket: s3://bucket/name.zarr. Give either a folder or files.</source>
        <translation>Ein Regionsspeicher (.zarr), der Ordner einer SEN12TP-Szene oder ein Ordner mit Regionsspeichern, GeoTIFF-Würfeln, HDF5-Dateien oder Szenen, die alle verwendet werden. Ein Regionsspeicher kann auch in einem S3-Bucket liegen: s3://bucket/name.zarr. Geben Sie entweder einen Ordner oder Dateien an.</translation>
    </message>
    <message>
        <source>Layer that SEN12TP scenes wrote: the scenes of its features are used, or only those that are selected on the map. Give it in the place of files or a folder.</source>
        <translation>Layer, den „SEN12TP-Szenen“ geschrieben hat: Die Szenen seiner Objekte werden verwendet oder nur die, die auf der Karte ausgewählt sind. Anstelle von Dateien oder einem Ordner angeben.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch this rectangle, which may be in any coordinate system. Leave empty for all cells.</source>
        <translation>Nur die 1-km-Zellen verwenden, die dieses Rechteck berühren; es kann in jedem Koordinatensystem sein. Leer lassen für alle Zellen.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch these polygons. If an extent is given as well, cells must touch both. Leave empty for all cells.</source>
        <translation>Nur die 1-km-Zellen verwenden, die diese Polygone berühren. Ist auch eine Ausdehnung angegeben, müssen Zellen beides berühren. Leer lassen für alle Zellen.</translation>
    </message>
    <message>
        <source>Cubes with NaN or infinite values are normally left out. If ticked, these values are replaced by the mean of their band, as the research software does.</source>
        <translation>Würfel mit NaN oder unendlichen Werten werden normalerweise ausgelassen. Wenn angehakt, werden diese Werte durch das Mittel ihres Bandes ersetzt, wie es die Forschungssoftware tut.</translation>
    </message>
    <message>
        <source>Stack files</source>
        <translation>Stapeldateien</translation>
    </message>
    <message>
        <source>Replace NaN and infinite values by the band mean</source>
        <translation>NaN und unendliche Werte durch das Bandmittel ersetzen</translation>
    </message>
    <message>
        <source>None of the chosen scenes is on this computer.</source>
        <translation>Keine der gewählten Szenen ist auf diesem Computer.</translation>
    </message>
    <message>
        <source>Run SEN12TP scenes with the folder of your scenes, and choose some that have a path.</source>
        <translation>„SEN12TP-Szenen“ mit dem Ordner Ihrer Szenen ausführen und solche mit einem Pfad wählen.</translation>
    </message>
    <message>
        <source>Both stack files and a stack folder were given.</source>
        <translation>Es wurden Stapeldateien und ein Stapelordner angegeben.</translation>
    </message>
    <message>
        <source>Give either stack files or a stack folder.</source>
        <translation>Geben Sie entweder Stapeldateien oder einen Stapelordner an.</translation>
    </message>
    <message>
        <source>No stack was given.</source>
        <translation>Es wurde kein Stapel angegeben.</translation>
    </message>
    <message>
        <source>Both a layer of scenes and other stacks were given.</source>
        <translation>Ein Layer mit Szenen und zugleich andere Stapel wurden angegeben.</translation>
    </message>
    <message>
        <source>Snow cover of polygons by elevation, aspect, slope and land cover.</source>
        <translation>Schneebedeckung von Polygonen nach Höhe, Exposition, Hangneigung und Landbedeckung.</translation>
    </message>
    <message>
        <source>Snow-covered area and mean snow cover of each polygon and day, on request by elevation band, aspect, slope and land cover. Areas are true areas on the ellipsoid; pixels on the border count with the share inside. What was not seen stays missing: the snow-covered area is given of what was seen and, where enough was seen, scaled to the whole.</source>
        <translation>Schneebedeckte Fläche und mittlere Schneebedeckung jedes Polygons und Tages, auf Wunsch nach Höhenband, Exposition, Hangneigung und Landbedeckung. Flächen sind wahre Flächen auf dem Ellipsoid; Pixel am Rand zählen mit dem Anteil im Inneren. Was nicht gesehen wurde, bleibt fehlend: Die schneebedeckte Fläche wird für das Gesehene angegeben und, wo genug gesehen wurde, auf das Ganze hochgerechnet.</translation>
    </message>
    <message>
        <source>Tell slope classes apart (0-5, 5-15, 15-30, 30-45, steeper).</source>
        <translation>Hangneigungsklassen unterscheiden (0-5, 5-15, 15-30, 30-45, steiler).</translation>
    </message>
    <message>
        <source>Raster of land cover classes; the names of ESA WorldCover are known.</source>
        <translation>Raster mit Landbedeckungsklassen; die Namen von ESA WorldCover sind bekannt.</translation>
    </message>
    <message>
        <source>Snow-covered area is scaled to the whole area only where at least this share of it was seen.</source>
        <translation>Die schneebedeckte Fläche wird nur dort auf die ganze Fläche hochgerechnet, wo mindestens dieser Anteil davon gesehen wurde.</translation>
    </message>
    <message>
        <source>One row for each polygon, day and class; the first of each polygon and day is the whole polygon.</source>
        <translation>Eine Zeile für jedes Polygon, jeden Tag und jede Klasse; die erste für jedes Polygon und jeden Tag ist das ganze Polygon.</translation>
    </message>
    <message>
        <source>Chart by elevation</source>
        <translation>Diagramm nach Höhe</translation>
    </message>
    <message>
        <source>Snow cover against elevation, a line for each day; needs a terrain model.</source>
        <translation>Schneebedeckung über der Höhe, eine Linie für jeden Tag; braucht ein Geländemodell.</translation>
    </message>
    <message>
        <source>Chart of the season</source>
        <translation>Diagramm der Saison</translation>
    </message>
    <message>
        <source>The last year over the envelope (least, quartiles, greatest) of the years before.</source>
        <translation>Das letzte Jahr über der Spanne (kleinster Wert, Quartile, größter Wert) der Jahre davor.</translation>
    </message>
    <message>
        <source>snow,area,statistics,zonal,catchment,basin,elevation,band,aspect,sca</source>
        <translation>Schnee,Fläche,Statistik,zonal,Einzugsgebiet,Becken,Höhe,Band,Exposition,sca</translation>
    </message>
    <message>
        <source>By slope</source>
        <translation>Nach Hangneigung</translation>
    </message>
    <message>
        <source>Least share seen</source>
        <translation>Gesehener Mindestanteil</translation>
    </message>
    <message>
        <source>The watch in one line: what was done, how many days are in which state, the latest day.</source>
        <translation>Die Beobachtung in einer Zeile: was getan wurde, wie viele Tage in welchem Zustand sind, der neueste Tag.</translation>
    </message>
    <message>
        <source>Raster of the newest snow map, under a name that stays the same.</source>
        <translation>Raster der neuesten Schneekarte, unter einem Namen, der gleich bleibt.</translation>
    </message>
    <message>
        <source>Days of which no better map will follow.</source>
        <translation>Tage, von denen keine bessere Karte folgen wird.</translation>
    </message>
    <message>
        <source>Days of which a better map may follow.</source>
        <translation>Tage, von denen eine bessere Karte folgen kann.</translation>
    </message>
    <message>
        <source>Days without a map.</source>
        <translation>Tage ohne Karte.</translation>
    </message>
    <message>
        <source>Days of which something went wrong. The log says what.</source>
        <translation>Tage, bei denen etwas schiefging. Das Protokoll sagt, was.</translation>
    </message>
    <message>
        <source>Folder of the maps, tables and log.</source>
        <translation>Ordner der Karten, Tabellen und des Protokolls.</translation>
    </message>
    <message>
        <source>Number of days that were mapped for the first time.</source>
        <translation>Anzahl der Tage, die zum ersten Mal kartiert wurden.</translation>
    </message>
    <message>
        <source>Number of days that were mapped again, because something better had come.</source>
        <translation>Anzahl der Tage, die erneut kartiert wurden, weil etwas Besseres gekommen war.</translation>
    </message>
    <message>
        <source>Report of the latest day, if the watch file asks for one.</source>
        <translation>Bericht vom neuesten Tag, falls die Beobachtungsdatei einen verlangt.</translation>
    </message>
    <message>
        <source>Table with a row for each day.</source>
        <translation>Tabelle mit einer Zeile für jeden Tag.</translation>
    </message>
    <message>
        <source>Picture with a square for each day.</source>
        <translation>Bild mit einem Quadrat für jeden Tag.</translation>
    </message>
    <message>
        <source>Update watched area</source>
        <translation>Beobachtetes Gebiet aktualisieren</translation>
    </message>
    <message>
        <source>Map the new days of an area, and again those for which better data have come.</source>
        <translation>Die neuen Tage eines Gebiets kartieren, und erneut jene, für die bessere Daten gekommen sind.</translation>
    </message>
    <message>
        <source>Brings a watched area up to date: looks for new products, maps new days, maps days again for which better data have come, and updates tables, index and the layers of the latest day. What is done already is not done again, so it can be run as often as you like, and goes on where it was stopped.</source>
        <translation>Bringt ein beobachtetes Gebiet auf den neuesten Stand: sucht neue Produkte, kartiert neue Tage, kartiert Tage erneut, für die bessere Daten gekommen sind, und aktualisiert Tabellen, Index und die Layer des neuesten Tages. Was schon getan ist, wird nicht noch einmal getan; es kann beliebig oft laufen und geht dort weiter, wo es angehalten wurde.</translation>
    </message>
    <message>
        <source>State of watched area</source>
        <translation>Zustand eines beobachteten Gebiets</translation>
    </message>
    <message>
        <source>Which days of a watched area are final, provisional or missing, and why.</source>
        <translation>Welche Tage eines beobachteten Gebiets endgültig oder vorläufig sind oder fehlen, und warum.</translation>
    </message>
    <message>
        <source>Lists the days of a watched area: final, provisional (a better map may follow), missing or failed, each with the reason, as a table and a picture. Nothing is changed or downloaded.</source>
        <translation>Listet die Tage eines beobachteten Gebiets auf: endgültig, vorläufig (eine bessere Karte kann folgen), fehlend oder fehlgeschlagen, jeder mit dem Grund, als Tabelle und Bild. Es wird nichts geändert oder heruntergeladen.</translation>
    </message>
    <message>
        <source>Text file that says what is mapped, of what, with which model, and where to. Repeat every day in the panel writes one.</source>
        <translation>Textdatei, die sagt, was kartiert wird, woraus, mit welchem Modell und wohin. „Jeden Tag wiederholen“ im Bedienfeld schreibt eine.</translation>
    </message>
    <message>
        <source>Last day to map, and day by which lateness is judged. Leave empty for today (UTC).</source>
        <translation>Letzter Tag, der kartiert wird, und Tag, nach dem Verspätung beurteilt wird. Leer lassen für heute (UTC).</translation>
    </message>
    <message>
        <source>End with an error if a day, a product or a service failed, so that whatever runs this every day is told; what could be done is done. Without, an update is an error only where days failed and none was mapped.</source>
        <translation>Mit einem Fehler enden, wenn ein Tag, ein Produkt oder ein Dienst fehlgeschlagen ist, damit es erfährt, was dies täglich startet; was möglich war, ist erledigt. Sonst ist eine Aktualisierung nur dann ein Fehler, wenn Tage fehlgeschlagen sind und keiner kartiert wurde.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Latest snow map</source>
        <translation>Neueste Schneekarte</translation>
    </message>
    <message>
        <source>Final days</source>
        <translation>Endgültige Tage</translation>
    </message>
    <message>
        <source>Provisional days</source>
        <translation>Vorläufige Tage</translation>
    </message>
    <message>
        <source>Missing days</source>
        <translation>Fehlende Tage</translation>
    </message>
    <message>
        <source>Failed days</source>
        <translation>Fehlgeschlagene Tage</translation>
    </message>
    <message>
        <source>snow,watch,daily,update,monitor,operational,repeat,every day,schedule</source>
        <translation>Schnee,Beobachtung,täglich,aktualisieren,überwachen,operationell,wiederholen,jeden Tag,Zeitplan</translation>
    </message>
    <message>
        <source>Error if anything failed</source>
        <translation>Fehler, wenn etwas fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Folder of the watch</source>
        <translation>Ordner der Beobachtung</translation>
    </message>
    <message>
        <source>Days mapped</source>
        <translation>Kartierte Tage</translation>
    </message>
    <message>
        <source>Days mapped again</source>
        <translation>Erneut kartierte Tage</translation>
    </message>
    <message>
        <source>The report could not be made; the next update tries again.</source>
        <translation>Der Bericht konnte nicht erstellt werden; die nächste Aktualisierung versucht es wieder.</translation>
    </message>
    <message>
        <source>snow,watch,status,state,days,provisional,final,missing</source>
        <translation>Schnee,Beobachtung,Status,Zustand,Tage,vorläufig,endgültig,fehlend</translation>
    </message>
    <message>
        <source>One row for each day.</source>
        <translation>Eine Zeile für jeden Tag.</translation>
    </message>
    <message>
        <source>A square for each day.</source>
        <translation>Ein Quadrat für jeden Tag.</translation>
    </message>
    <message>
        <source>The model file, ready for Predict snow cover. If there are several, the first.</source>
        <translation>Die Modelldatei, bereit für Schneebedeckung kartieren. Bei mehreren die erste.</translation>
    </message>
    <message>
        <source>Folder with the weights.</source>
        <translation>Ordner mit den Gewichten.</translation>
    </message>
    <message>
        <source>Number of requested model files that are now available.</source>
        <translation>Anzahl der angeforderten Modelldateien, die jetzt vorliegen.</translation>
    </message>
    <message>
        <source>Number of these that were not available before.</source>
        <translation>Anzahl derer, die vorher nicht vorlagen.</translation>
    </message>
    <message>
        <source>Download model weights</source>
        <translation>Modellgewichte herunterladen</translation>
    </message>
    <message>
        <source>Download individual files of the published SnowGalileo models.</source>
        <translation>Einzelne Dateien der veröffentlichten SnowGalileo-Modelle herunterladen.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on Zenodo in one zip file of 777 MB. This algorithm downloads only the chosen models, about 22 MB each, checks them, and stores them in your own weights folder. Files that are already there are not downloaded again, and an interrupted download continues where it stopped. Without an internet connection, download the zip file elsewhere and give it as local file. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Die trainierten SnowGalileo-Modelle sind auf Zenodo in einer Zip-Datei von 777 MB veröffentlicht. Dieser Algorithmus lädt nur die gewählten Modelle herunter, je etwa 22 MB, prüft sie und speichert sie in Ihrem eigenen Ordner für Gewichte. Schon vorhandene Dateien werden nicht erneut heruntergeladen, und ein unterbrochener Download macht weiter, wo er anhielt. Ohne Internetverbindung laden Sie die Zip-Datei anderswo herunter und geben sie als lokale Datei an. Proxy und Zertifikate werden den QGIS-Einstellungen entnommen.</translation>
    </message>
    <message>
        <source>Conditions of the prediction day that a model is made for. clear: Sentinel-2 or Landsat without clouds. clouds: Sentinel-2 or Landsat with clouds. no_hr: neither Sentinel-2 nor Landsat. clouds_no_hr: neither of them, and clouds.</source>
        <translation>Bedingungen am Tag der Karte, für die ein Modell gemacht ist. clear: Sentinel-2 oder Landsat ohne Wolken. clouds: Sentinel-2 oder Landsat mit Wolken. no_hr: weder Sentinel-2 noch Landsat. clouds_no_hr: keines von beiden, und Wolken.</translation>
    </message>
    <message>
        <source>pretrained: the pre-trained encoder; these are the better models. random: random weights, for comparisons.</source>
        <translation>pretrained: der vortrainierte Encoder; dies sind die besseren Modelle. random: zufällige Gewichte, für Vergleiche.</translation>
    </message>
    <message>
        <source>Each model was trained three times with different random seeds. One is enough; all three together show how uncertain a map is.</source>
        <translation>Jedes Modell wurde dreimal mit verschiedenen Startwerten trainiert. Eines genügt; alle drei zusammen zeigen, wie unsicher eine Karte ist.</translation>
    </message>
    <message>
        <source>The published zip file or a single model file on this computer, to be imported instead of downloaded. Leave empty to download.</source>
        <translation>Die veröffentlichte Zip-Datei oder eine einzelne Modelldatei auf diesem Computer, die importiert statt heruntergeladen wird. Leer lassen zum Herunterladen.</translation>
    </message>
    <message>
        <source>Where to store the weights. Leave empty for your own folder, where the plugin finds them.</source>
        <translation>Wo die Gewichte gespeichert werden. Leer lassen für Ihren eigenen Ordner, in dem das Plugin sie findet.</translation>
    </message>
    <message>
        <source>Web folder (https) with a copy of the published zip file. Leave empty for Zenodo.</source>
        <translation>Webordner (https) mit einer Kopie der veröffentlichten Zip-Datei. Leer lassen für Zenodo.</translation>
    </message>
    <message>
        <source>snow,model,weights,checkpoint,download,zenodo,import,pth,safetensors</source>
        <translation>Schnee,Modell,Gewichte,Checkpoint,herunterladen,zenodo,importieren,pth,safetensors</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>Lokale Datei</translation>
    </message>
    <message>
        <source>Folder of weights</source>
        <translation>Ordner der Gewichte</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Modelldateien</translation>
    </message>
    <message>
        <source>New model files</source>
        <translation>Neue Modelldateien</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Training started from</source>
        <translation>Training begann mit</translation>
    </message>
    <message>
        <source>Archive or model (*.zip *.pth *.pt *.safetensors)</source>
        <translation>Archiv oder Modell (*.zip *.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>{path} (was there)</source>
        <translation>{path} (war schon da)</translation>
    </message>
    <message>
        <source>Mean of the snow cover with the inputs hidden minus that with all inputs. Empty if no pixel has data.</source>
        <translation>Mittel der Schneebedeckung mit den verborgenen Eingaben minus der mit allen Eingaben. Leer, wenn kein Pixel Daten hat.</translation>
    </message>
    <message>
        <source>Mean of the absolute differences. Empty if no pixel has data.</source>
        <translation>Mittel der absoluten Differenzen. Leer, wenn kein Pixel Daten hat.</translation>
    </message>
    <message>
        <source>What if a sensor were missing</source>
        <translation>Was wäre, wenn ein Sensor fehlte</translation>
    </message>
    <message>
        <source>Show how the snow map changes if a sensor or a day is hidden from the model.</source>
        <translation>Zeigen, wie sich die Schneekarte ändert, wenn ein Sensor oder ein Tag vor dem Modell verborgen wird.</translation>
    </message>
    <message>
        <source>Maps the snow cover twice in one run, with all inputs and with some of them hidden from the model. The difference shows how much a sensor or a day contributes here. With the condition auto, each of the two maps uses the weights that suit its inputs, as if the sensor were really missing. A difference of zero does not mean that the map is right.</source>
        <translation>Kartiert die Schneebedeckung zweimal in einem Lauf, mit allen Eingaben und mit einigen vor dem Modell verborgenen. Die Differenz zeigt, wie viel ein Sensor oder ein Tag hier beiträgt. Mit der Bedingung auto verwendet jede der beiden Karten die Gewichte, die zu ihren Eingaben passen, als fehlte der Sensor wirklich. Eine Differenz von null heißt nicht, dass die Karte richtig ist.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with the inputs hidden minus that with all inputs, 100 m, -1 to 1, nodata -9999.</source>
        <translation>GeoTIFF der Schneebedeckung mit den verborgenen Eingaben minus der mit allen Eingaben, 100 m, -1 bis 1, NoData -9999.</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999.</source>
        <translation>GeoTIFF, 100 m, 0 bis 1, NoData -9999.</translation>
    </message>
    <message>
        <source>snow,sensor,missing,ablation,sensitivity,hide,what if,importance,sentinel,landsat,modis</source>
        <translation>Schnee,Sensor,fehlend,Ablation,Empfindlichkeit,verbergen,was wäre wenn,Bedeutung,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Snow cover with the inputs hidden</source>
        <translation>Schneebedeckung mit den verborgenen Eingaben</translation>
    </message>
    <message>
        <source>Without {hidden}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}.</source>
        <translation>Ohne {hidden}: mittlere Änderung {mean:+.3f}, mittlere absolute Änderung {absolute:.3f}.</translation>
    </message>
    <message>
        <source>Accounts of online services</source>
        <translation>Konten von Onlinediensten</translation>
    </message>
    <message>
        <source>Accounts are kept in the authentication database of QGIS. Make a configuration of the kind Basic for each service; a token or key goes into the password. S3 keys of Copernicus are of the kind AWS S3, or Basic with the access key as user name. Every account is optional.</source>
        <translation>Konten werden in der Authentifizierungsdatenbank von QGIS aufbewahrt. Legen Sie für jeden Dienst eine Konfiguration der Art Basic an; ein Token oder Schlüssel kommt in das Passwort. S3-Schlüssel von Copernicus sind von der Art AWS S3, oder Basic mit dem Zugriffsschlüssel als Benutzername. Jedes Konto ist optional.</translation>
    </message>
    <message>
        <source>Log in to each chosen service</source>
        <translation>Bei jedem gewählten Dienst anmelden</translation>
    </message>
    <message>
        <source>Snow maps of the project</source>
        <translation>Schneekarten des Projekts</translation>
    </message>
    <message>
        <source>E&amp;xplain a pixel</source>
        <translation>Pi&amp;xel erklären</translation>
    </message>
    <message>
        <source>Click on a snow map, its quality or a season, and read in words what is known of the pixel</source>
        <translation>Auf eine Schneekarte, ihre Qualität oder eine Saison klicken und in Worten lesen, was über das Pixel bekannt ist</translation>
    </message>
    <message>
        <source>Ani&amp;mation…</source>
        <translation>Ani&amp;mation…</translation>
    </message>
    <message>
        <source>Show the days of these snow maps one after the other, as a GIF</source>
        <translation>Die Tage dieser Schneekarten nacheinander zeigen, als GIF</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Are&amp;as</source>
        <translation>&amp;Flächen</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Nur ausgewählte Objekte</translation>
    </message>
    <message>
        <source>T&amp;errain</source>
        <translation>G&amp;elände</translation>
    </message>
    <message>
        <source>A raster of elevations: with it, numbers are told by elevation and aspect, too</source>
        <translation>Ein Raster mit Höhen: Damit gibt es die Zahlen auch nach Höhe und Exposition</translation>
    </message>
    <message>
        <source>&amp;Bands of</source>
        <translation>&amp;Bänder von</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Aspec&amp;ts</source>
        <translation>Expo&amp;sition</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>Ver&amp;fahren</translation>
    </message>
    <message>
        <source>&amp;Fill gaps</source>
        <translation>&amp;Lücken füllen</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>B&amp;is zu</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Ye&amp;ar</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>The year of the season, where there are maps of several; it begins on 1 September in the north, on 1 March in the south</source>
        <translation>Das Jahr der Saison, wo es Karten mehrerer Jahre gibt; es beginnt im Norden am 1. September, im Süden am 1. März</translation>
    </message>
    <message>
        <source>T&amp;ree cover</source>
        <translation>Ba&amp;umbedeckung</translation>
    </message>
    <message>
        <source>&amp;Save in</source>
        <translation>&amp;Speichern in</translation>
    </message>
    <message>
        <source>Snow &amp;report…</source>
        <translation>Schneebe&amp;richt…</translation>
    </message>
    <message>
        <source>Lay these numbers out on a page with the map, as PDF and picture</source>
        <translation>Diese Zahlen mit der Karte auf eine Seite setzen, als PDF und Bild</translation>
    </message>
    <message>
        <source>Area that is shown</source>
        <translation>Angezeigte Fläche</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>Angezeigter Tag</translation>
    </message>
    <message>
        <source>None: downloaded products alone</source>
        <translation>Keines: nur heruntergeladene Produkte</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the folder lacks, or for everything. Log in first with 'earthengine authenticate'.</source>
        <translation>Google-Cloud-Projekt, das für Earth Engine registriert ist. Damit wird bei Earth Engine abgefragt, was im Ordner fehlt, oder alles. Vorher mit »earthengine authenticate« anmelden.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>The stack holds this day and the 7 days before</source>
        <translation>Der Stapel enthält diesen Tag und die 7 Tage davor</translation>
    </message>
    <message>
        <source>Keep the stack in</source>
        <translation>Stapel aufbewahren in</translation>
    </message>
    <message>
        <source>With a folder, the stack can be used again and later days added to it</source>
        <translation>Mit einem Ordner kann der Stapel erneut verwendet und um spätere Tage ergänzt werden</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Gebiet</translation>
    </message>
    <message>
        <source>Area to map</source>
        <translation>Zu kartierendes Gebiet</translation>
    </message>
    <message>
        <source>Cells of 1 km that touch the area are mapped</source>
        <translation>Zellen von 1 km, die das Gebiet berühren, werden kartiert</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Auf der Karte zeichnen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the drawn area</source>
        <translation>Das gezeichnete Gebiet löschen</translation>
    </message>
    <message>
        <source>Layer whose extent is mapped</source>
        <translation>Layer, dessen Ausdehnung kartiert wird</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Polygonlayer</translation>
    </message>
    <message>
        <source>Selected &amp;features only</source>
        <translation>Nur ausgewählte &amp;Objekte</translation>
    </message>
    <message>
        <source>West, south, east, north</source>
        <translation>West, Süd, Ost, Nord</translation>
    </message>
    <message>
        <source>West, south, east, north of the area</source>
        <translation>West, Süd, Ost, Nord des Gebiets</translation>
    </message>
    <message>
        <source>In degrees, such as 10.1, 46.2, 10.4, 46.5, or in another coordinate system with its name behind in brackets: [EPSG:32632]</source>
        <translation>In Grad, etwa 10.1, 46.2, 10.4, 46.5, oder in einem anderen Koordinatensystem mit dessen Namen dahinter in Klammern: [EPSG:32632]</translation>
    </message>
    <message>
        <source>Take the view again</source>
        <translation>Ausschnitt neu übernehmen</translation>
    </message>
    <message>
        <source>Use what the map shows now</source>
        <translation>Übernehmen, was die Karte jetzt zeigt</translation>
    </message>
    <message>
        <source>The day to map: the last of the stack's 8 days</source>
        <translation>Der Tag der Karte: der letzte der 8 Tage des Stapels</translation>
    </message>
    <message>
        <source>Published Data</source>
        <translation>Veröffentlichte Daten</translation>
    </message>
    <message>
        <source>Files of the record</source>
        <translation>Dateien des Datensatzes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Pack archives, or a folder of HDF5 files and labels, without unpacking them to the disk</source>
        <translation>Archive oder einen Ordner mit HDF5-Dateien und Referenzen packen, ohne sie auf die Platte zu entpacken</translation>
    </message>
    <message>
        <source>Region of the test data</source>
        <translation>Region der Testdaten</translation>
    </message>
    <message>
        <source>&amp;Reproduce Accuracy</source>
        <translation>&amp;Genauigkeit nachprüfen</translation>
    </message>
    <message>
        <source>Download the test data of the region (about 0.6 GB) and its twelve models (0.3 GB), and show the errors of the models beside the published ones. Without a GPU, this takes long.</source>
        <translation>Die Testdaten der Region (etwa 0,6 GB) und ihre zwölf Modelle (0,3 GB) herunterladen und die Fehler der Modelle neben den veröffentlichten zeigen. Ohne GPU dauert das lange.</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>Stand des Auftrags</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Fortschritt des Auftrags</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Build of the engine</source>
        <translation>Variante des Rechenkerns</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters (4 MB)</source>
        <translation>Bibliotheken für Dask-Cluster (4 MB)</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you.</source>
        <translation>Nur nötig, wenn ein Cluster aus mehreren Rechnern für Sie Stapel erstellt und Karten berechnet.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels. Empty: what pip on this computer is set to.</source>
        <translation>Adresse eines Paketindex oder ein Ordner mit Wheels. Leer: was für pip auf diesem Computer eingestellt ist.</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Install without internet, remove, diagnostics</source>
        <translation>Ohne Internet installieren, entfernen, Diagnose</translation>
    </message>
    <message>
        <source>Known snow cover</source>
        <translation>Bekannte Schneebedeckung</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Label val&amp;ues</source>
        <translation>&amp;Werte der Referenzen</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Map pixels are compared if the label covers at least this share of them</source>
        <translation>Kartenpixel werden verglichen, wenn die Referenz mindestens diesen Anteil davon abdeckt</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Open the repor&amp;t</source>
        <translation>Be&amp;richt öffnen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Try it with example data</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>Get Model Weights…</source>
        <translation>Modellgewichte holen…</translation>
    </message>
    <message>
        <source>Download the weights of SnowGalileo, or import them from a file</source>
        <translation>Die Gewichte von SnowGalileo herunterladen oder aus einer Datei importieren</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Daten wählen…</translation>
    </message>
    <message>
        <source>A stack, or a folder of downloaded satellite products</source>
        <translation>Ein Stapel oder ein Ordner mit heruntergeladenen Satellitenprodukten</translation>
    </message>
    <message>
        <source>Stac&amp;k files or folder</source>
        <translation>Stapel oder Or&amp;dner</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Kind of input</source>
        <translation>Art der Eingabe</translation>
    </message>
    <message>
        <source>A finished stack, or downloaded products from which the stack is built</source>
        <translation>Ein fertiger Stapel oder heruntergeladene Produkte, aus denen der Stapel erstellt wird</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>Modelldate&amp;i</translation>
    </message>
    <message>
        <source>Weights of SnowGalileo models (.pth or .safetensors)</source>
        <translation>Gewichte von SnowGalileo-Modellen (.pth oder .safetensors)</translation>
    </message>
    <message>
        <source>Download the published models, or import them from a file</source>
        <translation>Die veröffentlichten Modelle herunterladen oder aus einer Datei importieren</translation>
    </message>
    <message>
        <source>Condition of the da&amp;y</source>
        <translation>Bedingung des Ta&amp;ges</translation>
    </message>
    <message>
        <source>Compu&amp;te with</source>
        <translation>Rechnen mi&amp;t</translation>
    </message>
    <message>
        <source>Cells per &amp;batch</source>
        <translation>&amp;Zellen zugleich</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Smaller batches need less memory</source>
        <translation>Weniger Zellen zugleich brauchen weniger Speicher</translation>
    </message>
    <message>
        <source>Fill invalid numbers</source>
        <translation>Ungültige Zahlen füllen</translation>
    </message>
    <message>
        <source>Replace not-a-number and infinite values with the band's mean, as the research code did, instead of leaving the file out</source>
        <translation>NaN und unendliche Werte durch das Mittel des Bandes ersetzen, wie es der Forschungscode tat, statt die Datei auszulassen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Die Meldung kopieren</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>Daten von</translation>
    </message>
    <message>
        <source>Products of several services, each with its own account, or Earth Engine, which has all sensors and sends the pixels of the area alone</source>
        <translation>Produkte mehrerer Dienste, jeder mit eigenem Konto, oder Earth Engine, das alle Sensoren hat und nur die Pixel des Gebiets sendet</translation>
    </message>
    <message>
        <source>Products of this day and the 7 days before are searched</source>
        <translation>Produkte dieses Tages und der 7 Tage davor werden gesucht</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Konten…</translation>
    </message>
    <message>
        <source>Accounts of the services that products are downloaded from</source>
        <translation>Konten der Dienste, von denen Produkte heruntergeladen werden</translation>
    </message>
    <message>
        <source>NOAA-20 for missing VIIRS</source>
        <translation>NOAA-20, wo VIIRS fehlt</translation>
    </message>
    <message>
        <source>Use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>VIIRS von NOAA-20 und NOAA-21 verwenden, wo das von Suomi NPP fehlt. Das Modell wurde nicht damit trainiert; Karten daraus sagen es.</translation>
    </message>
    <message>
        <source>Sensors and own products</source>
        <translation>Sensoren und eigene Produkte</translation>
    </message>
    <message>
        <source>Sensors to look for</source>
        <translation>Gesuchte Sensoren</translation>
    </message>
    <message>
        <source>Tick some to download these alone; without a tick, all are looked for</source>
        <translation>Haken Sie einige an, um nur diese herunterzuladen; ohne Haken werden alle gesucht</translation>
    </message>
    <message>
        <source>Add a folder of downloaded products</source>
        <translation>Ordner mit heruntergeladenen Produkten hinzufügen</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenkern</translation>
    </message>
    <message>
        <source>SnowGalileo runs in its own Python, separate from that of QGIS. Leave the field empty to find it automatically.</source>
        <translation>SnowGalileo läuft in einem eigenen Python, getrennt von dem von QGIS. Lassen Sie das Feld leer, um es automatisch zu finden.</translation>
    </message>
    <message>
        <source>&amp;Python of the engine</source>
        <translation>&amp;Python des Rechenkerns</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Start the engine with this Python and show what it finds</source>
        <translation>Den Rechenkern mit diesem Python starten und zeigen, was er findet</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>&amp;Modelldatei</translation>
    </message>
    <message>
        <source>Snow maps say how &amp;old they are after (days)</source>
        <translation>Schneekarten nennen ihr &amp;Alter nach (Tagen)</translation>
    </message>
    <message>
        <source>In the name of the layer and in its legend</source>
        <translation>Im Namen der Ebene und in ihrer Legende</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Clean up…</source>
        <translation>&amp;Aufräumen…</translation>
    </message>
    <message>
        <source>See what the folder holds, and remove what you do not need</source>
        <translation>Sehen, was der Ordner enthält, und entfernen, was Sie nicht brauchen</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Limit</translation>
    </message>
    <message>
        <source>After a download, the products used least recently are removed when all take more than this</source>
        <translation>Nach einem Download werden die am längsten nicht benutzten Produkte entfernt, wenn alle zusammen mehr als das belegen</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>&amp;Dask scheduler</source>
        <translation>&amp;Dask-Scheduler</translation>
    </message>
    <message>
        <source>Address or file of the scheduler of a Dask cluster that builds stacks and maps them. Whoever controls it can run programs on this computer.</source>
        <translation>Adresse oder Datei des Schedulers eines Dask-Clusters, der Stapel baut und kartiert. Wer ihn beherrscht, kann auf diesem Rechner Programme ausführen.</translation>
    </message>
    <message>
        <source>None: this computer does the work</source>
        <translation>Keiner: dieser Rechner arbeitet</translation>
    </message>
    <message>
        <source>Snow map (&amp;GeoTIFF)</source>
        <translation>Schneekarte (&amp;GeoTIFF)</translation>
    </message>
    <message>
        <source>GeoTIFF of fractional snow cover, 0 to 1, on a 100 m grid</source>
        <translation>GeoTIFF der anteiligen Schneebedeckung, 0 bis 1, im 100-m-Gitter</translation>
    </message>
    <message>
        <source>Continue the stopped run</source>
        <translation>Angehaltenen Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Keep what an earlier run into this file has finished</source>
        <translation>Behalten, was ein früherer Lauf in diese Datei fertiggestellt hat</translation>
    </message>
    <message>
        <source>Cut the map off at the area</source>
        <translation>Karte am Gebiet abschneiden</translation>
    </message>
    <message>
        <source>Only pixels that touch the area, instead of whole cells of 1 km</source>
        <translation>Nur Pixel, die das Gebiet berühren, statt ganzer Zellen von 1 km</translation>
    </message>
    <message>
        <source>&amp;Quality layer</source>
        <translation>&amp;Qualitätslayer</translation>
    </message>
    <message>
        <source>Class, age of the last clear view, sensors and clouds for each pixel</source>
        <translation>Klasse, Alter der letzten klaren Sicht, Sensoren und Wolken für jedes Pixel</translation>
    </message>
    <message>
        <source>Sentinel-2 image of the clearest day</source>
        <translation>Sentinel-2-Bild des klarsten Tages</translation>
    </message>
    <message>
        <source>To look at beside the map, in true and in short-wave colours; the stack is read once more for it</source>
        <translation>Zum Ansehen neben der Karte, in Echtfarben und in Farben des kurzwelligen Infrarots; der Stapel wird dafür noch einmal gelesen</translation>
    </message>
    <message>
        <source>Uncertainty (8 times slower)</source>
        <translation>Unsicherheit (8-mal langsamer)</translation>
    </message>
    <message>
        <source>Average over eight rotations and reflections of each cell; their spread is the uncertainty</source>
        <translation>Über acht Drehungen und Spiegelungen jeder Zelle mitteln; ihre Streuung ist die Unsicherheit</translation>
    </message>
    <message>
        <source>Also map cells shifted by 500 m and blend them; needs a stack of neighbouring cells</source>
        <translation>Auch um 500 m verschobene Zellen kartieren und überblenden; braucht einen Stapel benachbarter Zellen</translation>
    </message>
    <message>
        <source>Strict with missing pixels</source>
        <translation>Streng bei fehlenden Pixeln</translation>
    </message>
    <message>
        <source>Hides every 100 m patch with a missing pixel; the published weights were not trained this way</source>
        <translation>Verbirgt jede 100-m-Kachel mit einem fehlenden Pixel; die veröffentlichten Gewichte wurden nicht so trainiert</translation>
    </message>
    <message>
        <source>Also as percent in bytes</source>
        <translation>Auch als Prozent in Bytes</translation>
    </message>
    <message>
        <source>A second map with 0 to 100, 205 for never seen and 255 for no data, like the Copernicus snow products</source>
        <translation>Eine zweite Karte mit 0 bis 100, 205 für nie gesehen und 255 für keine Daten, wie die Copernicus-Schneeprodukte</translation>
    </message>
    <message>
        <source>Hide inputs</source>
        <translation>Eingaben verbergen</translation>
    </message>
    <message>
        <source>Inputs to hide</source>
        <translation>Zu verbergende Eingaben</translation>
    </message>
    <message>
        <source>Hides sensors or days from the model and maps what that changes; MODIS includes NDSI and NDVI</source>
        <translation>Verbirgt Sensoren oder Tage vor dem Modell und kartiert, was das ändert; MODIS schließt NDSI und NDVI ein</translation>
    </message>
    <message>
        <source>Least share of image</source>
        <translation>Mindestanteil des Bildes</translation>
    </message>
    <message>
        <source>Automatic condition: a cell of which Sentinel-2 and Landsat show less that day counts as unseen</source>
        <translation>Automatische Bedingung: Eine Zelle, von der Sentinel-2 und Landsat an diesem Tag weniger zeigen, gilt als nicht gesehen</translation>
    </message>
    <message>
        <source>Automatic condition: a cell with more flagged cloud that day counts as cloudy</source>
        <translation>Automatische Bedingung: Eine Zelle mit mehr markierten Wolken an diesem Tag gilt als bewölkt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Not used for at least</source>
        <translation>&amp;Nicht benutzt seit mindestens</translation>
    </message>
    <message>
        <source>Only what &amp;interrupted downloads have left</source>
        <translation>Nur, was &amp;unterbrochene Downloads hinterlassen haben</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Was entfernt wird</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Main number of the result</source>
        <translation>Wichtigste Zahl des Ergebnisses</translation>
    </message>
    <message>
        <source>Zoom to map</source>
        <translation>Auf die Karte zoomen</translation>
    </message>
    <message>
        <source>Show the result on the map</source>
        <translation>Das Ergebnis auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Ergebnis ausblenden</translation>
    </message>
    <message>
        <source>Hide the result; the layers stay</source>
        <translation>Das Ergebnis ausblenden; die Layer bleiben</translation>
    </message>
    <message>
        <source>Open the guide's section about this page</source>
        <translation>Den Abschnitt der Anleitung zu dieser Seite öffnen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Test This Computer</source>
        <translation>Diesen Computer testen</translation>
    </message>
    <message>
        <source>Map three small areas and compare the numbers with stored ones</source>
        <translation>Drei kleine Gebiete kartieren und die Zahlen mit gespeicherten vergleichen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Address of the server of stacks at s3://bucket/name.zarr, such as https://s3.example.org</source>
        <translation>Adresse des Servers von Stapeln unter s3://bucket/name.zarr, zum Beispiel https://s3.example.org</translation>
    </message>
    <message>
        <source>That of the environment, else Amazon's</source>
        <translation>Die der Umgebung, sonst die von Amazon</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Configuration of the kind AWS S3, or Basic with the access key as user name and the secret key as password. Without one, the keys of the environment or of ~/.aws are used.</source>
        <translation>Konfiguration der Art AWS S3, oder Basic mit dem Zugangsschlüssel als Benutzername und dem geheimen Schlüssel als Passwort. Ohne eine gelten die Schlüssel der Umgebung oder von ~/.aws.</translation>
    </message>
    <message>
        <source>Keys of the object store</source>
        <translation>Schlüssel des Objektspeichers</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>T&amp;esten</translation>
    </message>
    <message>
        <source>Ask the store whether it accepts the keys; nothing is written</source>
        <translation>Den Speicher fragen, ob er die Schlüssel annimmt; geschrieben wird nichts</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>Woraus gelernt wird</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>For which sk&amp;y</source>
        <translation>Für welchen &amp;Himmel</translation>
    </message>
    <message>
        <source>Trainin&amp;g folder</source>
        <translation>Trainin&amp;gsordner</translation>
    </message>
    <message>
        <source>Go on w&amp;ith this training</source>
        <translation>Dieses Training &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Model Weights</source>
        <translation>Modellgewichte</translation>
    </message>
    <message>
        <source>For days with</source>
        <translation>Für Tage mit</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Show &amp;all versions</source>
        <translation>&amp;Alle Versionen zeigen</translation>
    </message>
    <message>
        <source>Also repeated trainings, for ensembles, and models for comparison</source>
        <translation>Auch wiederholte Trainings, für Ensembles, und Modelle zum Vergleich</translation>
    </message>
    <message>
        <source>State of the download</source>
        <translation>Stand des Downloads</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Downloads</translation>
    </message>
    <message>
        <source>Import models from the published zip, a folder or a single file on this computer</source>
        <translation>Modelle aus der veröffentlichten Zip-Datei, einem Ordner oder einer einzelnen Datei auf diesem Computer importieren</translation>
    </message>
    <message>
        <source>&amp;Published Data…</source>
        <translation>&amp;Veröffentlichte Daten…</translation>
    </message>
    <message>
        <source>Training and test data of the models, and their published accuracy</source>
        <translation>Trainings- und Testdaten der Modelle und ihre veröffentlichte Genauigkeit</translation>
    </message>
    <message>
        <source>&amp;Use for Mapping</source>
        <translation>Zum &amp;Kartieren verwenden</translation>
    </message>
    <message>
        <source>Map snow with the ticked models that are on this computer</source>
        <translation>Schnee mit den angehakten Modellen kartieren, die auf diesem Computer sind</translation>
    </message>
    <message>
        <source>Dask scheduler</source>
        <translation>Dask-Scheduler</translation>
    </message>
    <message>
        <source>let a Dask cluster do the work: address of its scheduler (tcp://host:8786 or tls://host:8786), or its scheduler file; whoever controls it can run programs here and on the workers</source>
        <translation>einen Dask-Cluster rechnen lassen: Adresse seines Schedulers (tcp://host:8786 oder tls://host:8786) oder seine Scheduler-Datei; wer ihn beherrscht, kann hier und auf den Workern Programme ausführen</translation>
    </message>
    <message>
        <source>cut the map off at the area: pixels that touch it are kept, even those at its edge, and the rest of the 1 km cells is left out</source>
        <translation>die Karte am Gebiet abschneiden: Pixel, die es berühren, bleiben, auch die am Rand, der Rest der 1-km-Zellen entfällt</translation>
    </message>
    <message>
        <source>label rasters, snow cover 0..1 at 100 m, or folders of them; named as their stack, or with the day in the name, then on any grid</source>
        <translation>Labelraster, Schneebedeckung 0..1 mit 100 m, oder Ordner davon; benannt wie ihr Stapel, oder mit dem Tag im Namen, dann in beliebigem Gitter</translation>
    </message>
    <message>
        <source>folder for weights, log and state</source>
        <translation>Ordner für Gewichte, Protokoll und Stand</translation>
    </message>
    <message>
        <source>Folder of the stacks with clouds</source>
        <translation>Ordner der Stapel mit Wolken</translation>
    </message>
    <message>
        <source>twins of the stacks with clouds, of the same file names, for the conditions with clouds</source>
        <translation>Zwillinge der Stapel mit Wolken, mit denselben Dateinamen, für die Bedingungen mit Wolken</translation>
    </message>
    <message>
        <source>Validation stacks</source>
        <translation>Validierungsstapel</translation>
    </message>
    <message>
        <source>stacks to validate on, instead of a share of the cells</source>
        <translation>Stapel zum Validieren, anstelle eines Anteils der Zellen</translation>
    </message>
    <message>
        <source>Validation labels</source>
        <translation>Validierungslabel</translation>
    </message>
    <message>
        <source>labels of the validation stacks</source>
        <translation>Label der Validierungsstapel</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>Zurückgehaltener Anteil</translation>
    </message>
    <message>
        <source>share of the cells held out to validate on</source>
        <translation>Anteil der Zellen, der zum Validieren zurückgehalten wird</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>random, a pre-training folder, an archive of such, an encoder file, or a model file</source>
        <translation>zufällig, ein Ordner eines Vortrainings, ein Archiv davon, eine Encoder-Datei oder eine Modelldatei</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Modellgröße</translation>
    </message>
    <message>
        <source>size of a model that starts from random weights; unless given, tiny, as the published ones; weights to start from have their own</source>
        <translation>Größe eines Modells, das mit zufälligen Gewichten beginnt; ohne Angabe tiny, wie die veröffentlichten; Gewichte, mit denen begonnen wird, haben ihre eigene</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>head of the model; unless given, spatial_mean; a model file to start from has its own</source>
        <translation>Kopf des Modells; ohne Angabe spatial_mean; eine Modelldatei, mit der begonnen wird, hat ihren eigenen</translation>
    </message>
    <message>
        <source>what the model is for: clear or cloudy days, with or without high-resolution images of the day, or all of them mixed</source>
        <translation>wofür das Modell ist: klare oder bewölkte Tage, mit oder ohne hochaufgelöste Bilder des Tages, oder alle gemischt</translation>
    </message>
    <message>
        <source>Subset of cells</source>
        <translation>Teilmenge der Zellen</translation>
    </message>
    <message>
        <source>train on a random subset of so many cells; 0: all</source>
        <translation>mit einer zufälligen Teilmenge von so vielen Zellen trainieren; 0: alle</translation>
    </message>
    <message>
        <source>another number gives another order, split and start</source>
        <translation>eine andere Zahl ergibt eine andere Reihenfolge, Aufteilung und einen anderen Anfang</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>passes over the cells</source>
        <translation>Durchgänge durch die Zellen</translation>
    </message>
    <message>
        <source>cells in memory at once; a small number saves memory and does not change results</source>
        <translation>Zellen zugleich im Speicher; eine kleine Zahl spart Speicher und ändert die Ergebnisse nicht</translation>
    </message>
    <message>
        <source>Cells per step</source>
        <translation>Zellen pro Schritt</translation>
    </message>
    <message>
        <source>cells of one step of the optimiser</source>
        <translation>Zellen eines Schrittes des Optimierers</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>highest learning rate</source>
        <translation>höchste Lernrate</translation>
    </message>
    <message>
        <source>Last learning rate</source>
        <translation>Letzte Lernrate</translation>
    </message>
    <message>
        <source>last learning rate</source>
        <translation>letzte Lernrate</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmphase</translation>
    </message>
    <message>
        <source>share of the epochs in which the learning rate rises</source>
        <translation>Anteil der Epochen, in denen die Lernrate steigt</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Adam's first decay rate</source>
        <translation>erste Abklingrate von Adam</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Adam's second decay rate</source>
        <translation>zweite Abklingrate von Adam</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>L2 weight decay</source>
        <translation>L2-Gewichtsabnahme (weight decay)</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>largest norm of a gradient</source>
        <translation>größte Norm eines Gradienten</translation>
    </message>
    <message>
        <source>Drop path</source>
        <translation>Pfade auslassen</translation>
    </message>
    <message>
        <source>share of cells that skip a branch of a block</source>
        <translation>Anteil der Zellen, die einen Zweig eines Blocks überspringen</translation>
    </message>
    <message>
        <source>Sigmoid slope</source>
        <translation>Steigung der Sigmoidfunktion</translation>
    </message>
    <message>
        <source>slope of the sigmoid, which training does not change; unless given, 0.5; a model file to start from has its own</source>
        <translation>Steigung der Sigmoidfunktion, die das Training nicht ändert; ohne Angabe 0.5; eine Modelldatei, mit der begonnen wird, hat ihre eigene</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmentieren</translation>
    </message>
    <message>
        <source>turn and mirror cells</source>
        <translation>Zellen drehen und spiegeln</translation>
    </message>
    <message>
        <source>Freeze the encoder</source>
        <translation>Encoder einfrieren</translation>
    </message>
    <message>
        <source>train the head alone</source>
        <translation>nur den Kopf trainieren</translation>
    </message>
    <message>
        <source>Hide days</source>
        <translation>Tage verbergen</translation>
    </message>
    <message>
        <source>probability that a day of a sensor is hidden at a visit</source>
        <translation>Wahrscheinlichkeit, dass ein Tag eines Sensors bei einem Besuch verborgen wird</translation>
    </message>
    <message>
        <source>Hide sensors</source>
        <translation>Sensoren verbergen</translation>
    </message>
    <message>
        <source>probability that a sensor is hidden at a visit</source>
        <translation>Wahrscheinlichkeit, dass ein Sensor bei einem Besuch verborgen wird</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>learn from a square of so many 100 m pixels at each visit, which is faster; 0: whole cells</source>
        <translation>bei jedem Besuch aus einem Quadrat von so vielen 100-m-Pixeln lernen, was schneller ist; 0: ganze Zellen</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Speicher (MB)</translation>
    </message>
    <message>
        <source>memory for prepared cells; those that do not fit are read again at each visit</source>
        <translation>Speicher für vorbereitete Zellen; die nicht hineinpassen, werden bei jedem Besuch erneut gelesen</translation>
    </message>
    <message>
        <source>where to train; auto uses the graphics card if there is one</source>
        <translation>wo trainiert wird; auto verwendet die Grafikkarte, wenn es eine gibt</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on graphics cards and needs less memory</source>
        <translation>Zahlenformat; bf16 ist auf Grafikkarten schneller und braucht weniger Speicher</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with all other settings as they were</source>
        <translation>das Training im Ausgabeordner fortsetzen, mit allen anderen Einstellungen wie zuvor</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>a sentence that is written into the weights</source>
        <translation>ein Satz, der in die Gewichte geschrieben wird</translation>
    </message>
    <message>
        <source>Epochs of warming up</source>
        <translation>Epochen der Aufwärmphase</translation>
    </message>
    <message>
        <source>epochs in which the learning rate rises; at most all of them</source>
        <translation>Epochen, in denen die Lernrate steigt; höchstens alle</translation>
    </message>
    <message>
        <source>Cells of a step</source>
        <translation>Zellen eines Schrittes</translation>
    </message>
    <message>
        <source>cells of a step, which sees them in 4 views; unless given, as published for the size: 128, base 32</source>
        <translation>Zellen eines Schrittes, der sie in 4 Ansichten sieht; ohne Angabe wie für die Größe veröffentlicht: 128, base 32</translation>
    </message>
    <message>
        <source>Cells at once</source>
        <translation>Zellen zugleich</translation>
    </message>
    <message>
        <source>cells at once on the device; 0: the whole batch; a small number saves memory and changes only the rounding and the random skipping of branches</source>
        <translation>Zellen zugleich auf dem Gerät; 0: alle Zellen des Schrittes; eine kleine Zahl spart Speicher und ändert nur die Rundung und das zufällige Überspringen von Zweigen</translation>
    </message>
    <message>
        <source>highest learning rate, at the end of the warm-up; unless given, as published for the size: 0.003, base 0.0001</source>
        <translation>höchste Lernrate, am Ende der Aufwärmphase; ohne Angabe wie für die Größe veröffentlicht: 0.003, base 0.0001</translation>
    </message>
    <message>
        <source>another number gives another order, start and masks</source>
        <translation>eine andere Zahl ergibt eine andere Reihenfolge, einen anderen Anfang und andere Masken</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on recent graphics cards</source>
        <translation>Zahlenformat; bf16 ist auf neueren Grafikkarten schneller</translation>
    </message>
    <message>
        <source>weight decay of AdamW; unless given, as published for the size: tiny 0.01, nano 0.02, base 0.03</source>
        <translation>Gewichtsabnahme von AdamW; ohne Angabe wie für die Größe veröffentlicht: tiny 0.01, nano 0.02, base 0.03</translation>
    </message>
    <message>
        <source>folder for encoder, decoder and state after the last epoch (last), and copies after the first and every 50 epochs (epoch_0, epoch_50, ...)</source>
        <translation>Ordner für Encoder, Decoder und Stand nach der letzten Epoche (last), und Kopien nach der ersten und alle 50 Epochen (epoch_0, epoch_50, ...)</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Größe des Netzes</translation>
    </message>
    <message>
        <source>size of the network; the published one is tiny, nano is for trials</source>
        <translation>Größe des Netzes; das veröffentlichte ist tiny, nano ist für Versuche</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with the same stacks and settings</source>
        <translation>das Training im Ausgabeordner fortsetzen, mit denselben Stapeln und Einstellungen</translation>
    </message>
    <message>
        <source>Train or test</source>
        <translation>Training oder Test</translation>
    </message>
    <message>
        <source>scenes of the published split</source>
        <translation>Szenen der veröffentlichten Aufteilung</translation>
    </message>
    <message>
        <source>Largest time difference (hours)</source>
        <translation>Größter Zeitabstand (Stunden)</translation>
    </message>
    <message>
        <source>largest time between the Sentinel-1 and the Sentinel-2 image, in hours</source>
        <translation>größter Zeitabstand zwischen dem Sentinel-1- und dem Sentinel-2-Bild, in Stunden</translation>
    </message>
    <message>
        <source>Cloud limit (percent)</source>
        <translation>Wolkengrenze (Prozent)</translation>
    </message>
    <message>
        <source>pixels of a higher cloud probability have no value; 40 as in the data set's own reader</source>
        <translation>Pixel mit höherer Wolkenwahrscheinlichkeit haben keinen Wert; 40 wie im Leseprogramm des Datensatzes</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>files that are read at the same time</source>
        <translation>Dateien, die gleichzeitig gelesen werden</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>Alle noch einmal lesen</translation>
    </message>
    <message>
        <source>also read files that an earlier run has read</source>
        <translation>auch Dateien lesen, die ein früherer Lauf gelesen hat</translation>
    </message>
    <message>
        <source>Only labelled cells</source>
        <translation>Nur Zellen mit Label</translation>
    </message>
    <message>
        <source>only cells that have a label</source>
        <translation>nur Zellen, die ein Label haben</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>at most this many, in the order of the store; 0: all</source>
        <translation>höchstens so viele, in der Reihenfolge des Ordners; 0: alle</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>this many, chosen at random; 0: all</source>
        <translation>so viele, zufällig gewählt; 0: alle</translation>
    </message>
    <message>
        <source>of the random choice</source>
        <translation>der zufälligen Wahl</translation>
    </message>
    <message>
        <source>Daily snow report of my catchments</source>
        <translation>Täglicher Schneebericht meiner Einzugsgebiete</translation>
    </message>
    <message>
        <source>Example models</source>
        <translation>Beispielmodelle</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>Einzugsgebiete</translation>
    </message>
    <message>
        <source>Folder of stacks</source>
        <translation>Ordner mit Stapeln</translation>
    </message>
    <message>
        <source>Table of snow lines</source>
        <translation>Tabelle der Schneegrenzen</translation>
    </message>
    <message>
        <source>Table of catchments</source>
        <translation>Tabelle der Einzugsgebiete</translation>
    </message>
    <message>
        <source>Snow cover by basin</source>
        <translation>Schneebedeckung je Einzugsgebiet</translation>
    </message>
    <message>
        <source>Maps fractional snow cover where the basins are and adds to each basin the number of pixels with data (fsc_count) and their mean snow cover (fsc_mean, 0 to 1).</source>
        <translation>Kartiert die anteilige Schneebedeckung dort, wo die Einzugsgebiete liegen, und gibt jedem die Anzahl der Pixel mit Daten (fsc_count) und ihre mittlere Schneebedeckung (fsc_mean, 0 bis 1).</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of each basin on one day.</source>
        <translation>Mittlere anteilige Schneebedeckung jedes Einzugsgebiets an einem Tag.</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>Einzugsgebiete</translation>
    </message>
    <message>
        <source>Basins with snow cover</source>
        <translation>Einzugsgebiete mit Schneebedeckung</translation>
    </message>
    <message>
        <source>wrong number of bands</source>
        <translation>falsche Anzahl von Bändern</translation>
    </message>
    <message>
        <source>wrong shape or data type</source>
        <translation>falsche Form oder falscher Datentyp</translation>
    </message>
    <message>
        <source>file truncated or unreadable</source>
        <translation>Datei abgeschnitten oder nicht lesbar</translation>
    </message>
    <message>
        <source>dataset missing</source>
        <translation>Datensatz fehlt</translation>
    </message>
    <message>
        <source>not-a-number or infinite values</source>
        <translation>ungültige oder unendliche Zahlen</translation>
    </message>
    <message>
        <source>mask values other than 0 and 1</source>
        <translation>andere Maskenwerte als 0 und 1</translation>
    </message>
    <message>
        <source>prediction day unknown</source>
        <translation>Tag der Karte unbekannt</translation>
    </message>
    <message>
        <source>location unknown or out of range</source>
        <translation>Ort unbekannt oder außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>file is not what its name says</source>
        <translation>Datei ist nicht, was ihr Name sagt</translation>
    </message>
    <message>
        <source>no stack found</source>
        <translation>kein Stapel gefunden</translation>
    </message>
    <message>
        <source>no cell for this day or area</source>
        <translation>keine Zelle für diesen Tag oder dieses Gebiet</translation>
    </message>
    <message>
        <source>raster smaller than one cell</source>
        <translation>Raster kleiner als eine Zelle</translation>
    </message>
    <message>
        <source>coordinate system or pixel size not usable</source>
        <translation>Koordinatensystem oder Pixelgröße nicht verwendbar</translation>
    </message>
    <message>
        <source>several prediction days</source>
        <translation>mehrere Tage</translation>
    </message>
    <message>
        <source>no input could be used</source>
        <translation>keine Eingabe war verwendbar</translation>
    </message>
    <message>
        <source>values out of range after normalisation</source>
        <translation>Werte nach der Normierung außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>two cells for the same place and day</source>
        <translation>zwei Zellen für denselben Ort und Tag</translation>
    </message>
    <message>
        <source>file states what a stack cannot hold</source>
        <translation>Datei gibt an, was ein Stapel nicht enthalten kann</translation>
    </message>
    <message>
        <source>stacks of few and of all sensors at once</source>
        <translation>Stapel weniger und aller Sensoren zugleich</translation>
    </message>
    <message>
        <source>SEN12TP metadata not usable</source>
        <translation>Metadaten von SEN12TP nicht verwendbar</translation>
    </message>
    <message>
        <source>not SEN12TP scenes</source>
        <translation>keine SEN12TP-Szenen</translation>
    </message>
    <message>
        <source>stack without label, or label without stack</source>
        <translation>Stapel ohne Referenz oder Referenz ohne Stapel</translation>
    </message>
    <message>
        <source>label not on the grid of its stack</source>
        <translation>Referenz nicht auf dem Gitter ihres Stapels</translation>
    </message>
    <message>
        <source>several labels for one cell</source>
        <translation>mehrere Referenzen für eine Zelle</translation>
    </message>
    <message>
        <source>no labelled cell left</source>
        <translation>keine Zelle mit Referenz übrig</translation>
    </message>
    <message>
        <source>no label found</source>
        <translation>keine Referenz gefunden</translation>
    </message>
    <message>
        <source>label or map unreadable</source>
        <translation>Referenz oder Karte nicht lesbar</translation>
    </message>
    <message>
        <source>day of a label or map unknown</source>
        <translation>Tag einer Referenz oder Karte unbekannt</translation>
    </message>
    <message>
        <source>meaning of the label's values ambiguous</source>
        <translation>Bedeutung der Referenzwerte mehrdeutig</translation>
    </message>
    <message>
        <source>label values out of range</source>
        <translation>Referenzwerte außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>label without valid pixel</source>
        <translation>Referenz ohne gültiges Pixel</translation>
    </message>
    <message>
        <source>no map for any label</source>
        <translation>keine Karte zu irgendeiner Referenz</translation>
    </message>
    <message>
        <source>no pixel to compare</source>
        <translation>kein Pixel zum Vergleichen</translation>
    </message>
    <message>
        <source>label or map grid not usable</source>
        <translation>Gitter der Referenz oder Karte nicht verwendbar</translation>
    </message>
    <message>
        <source>not a snow map</source>
        <translation>keine Schneekarte</translation>
    </message>
    <message>
        <source>not the layer that is compared</source>
        <translation>nicht der Layer, der verglichen wird</translation>
    </message>
    <message>
        <source>model file not found</source>
        <translation>Modelldatei nicht gefunden</translation>
    </message>
    <message>
        <source>model file unreadable or unsafe</source>
        <translation>Modelldatei nicht lesbar oder unsicher</translation>
    </message>
    <message>
        <source>model weights do not fit</source>
        <translation>Modellgewichte passen nicht</translation>
    </message>
    <message>
        <source>model size unknown</source>
        <translation>Modellgröße unbekannt</translation>
    </message>
    <message>
        <source>model weights not finite</source>
        <translation>Modellgewichte nicht endlich</translation>
    </message>
    <message>
        <source>training cannot go on from here</source>
        <translation>Training lässt sich von hier nicht fortsetzen</translation>
    </message>
    <message>
        <source>training went astray</source>
        <translation>Training ist entgleist</translation>
    </message>
    <message>
        <source>product unreadable or truncated</source>
        <translation>Produkt nicht lesbar oder abgeschnitten</translation>
    </message>
    <message>
        <source>wrong product level or values</source>
        <translation>falsche Produktstufe oder falsche Werte</translation>
    </message>
    <message>
        <source>metadata missing or contradictory</source>
        <translation>Metadaten fehlen oder widersprechen sich</translation>
    </message>
    <message>
        <source>another version of the product is used</source>
        <translation>eine andere Version des Produkts wird verwendet</translation>
    </message>
    <message>
        <source>products of other places</source>
        <translation>Produkte anderer Orte</translation>
    </message>
    <message>
        <source>product not usable in this form</source>
        <translation>Produkt in dieser Form nicht verwendbar</translation>
    </message>
    <message>
        <source>parts of the product that show other areas</source>
        <translation>Teile des Produkts zeigen andere Gebiete</translation>
    </message>
    <message>
        <source>needed hours missing</source>
        <translation>benötigte Stunden fehlen</translation>
    </message>
    <message>
        <source>not a region store</source>
        <translation>kein Regionsspeicher</translation>
    </message>
    <message>
        <source>region store of another area</source>
        <translation>Regionsspeicher eines anderen Gebiets</translation>
    </message>
    <message>
        <source>region store damaged</source>
        <translation>Regionsspeicher beschädigt</translation>
    </message>
    <message>
        <source>region store changed while it was read</source>
        <translation>Regionsspeicher beim Lesen geändert</translation>
    </message>
    <message>
        <source>no such bucket</source>
        <translation>Bucket nicht vorhanden</translation>
    </message>
    <message>
        <source>access to an object store denied</source>
        <translation>Zugriff auf den Objektspeicher verweigert</translation>
    </message>
    <message>
        <source>object store not reachable</source>
        <translation>Objektspeicher nicht erreichbar</translation>
    </message>
    <message>
        <source>clock wrong</source>
        <translation>Uhr falsch gestellt</translation>
    </message>
    <message>
        <source>object store without conditional writes</source>
        <translation>Objektspeicher ohne bedingtes Schreiben</translation>
    </message>
    <message>
        <source>not possible in an object store</source>
        <translation>in einem Objektspeicher nicht möglich</translation>
    </message>
    <message>
        <source>not a packed store</source>
        <translation>kein gepackter Speicher</translation>
    </message>
    <message>
        <source>packed store damaged</source>
        <translation>gepackter Speicher beschädigt</translation>
    </message>
    <message>
        <source>archive unreadable</source>
        <translation>Archiv nicht lesbar</translation>
    </message>
    <message>
        <source>member of an archive refused</source>
        <translation>Datei eines Archivs abgelehnt</translation>
    </message>
    <message>
        <source>other data of the same name</source>
        <translation>andere Daten gleichen Namens</translation>
    </message>
    <message>
        <source>not in the published record</source>
        <translation>nicht im veröffentlichten Datensatz</translation>
    </message>
    <message>
        <source>nothing left to use</source>
        <translation>nichts Verwendbares übrig</translation>
    </message>
    <message>
        <source>list of checksums not usable</source>
        <translation>Liste der Prüfsummen nicht verwendbar</translation>
    </message>
    <message>
        <source>no snow cover raster of these days</source>
        <translation>kein Schneebedeckungsraster dieser Tage</translation>
    </message>
    <message>
        <source>two rasters of one day</source>
        <translation>zwei Raster eines Tages</translation>
    </message>
    <message>
        <source>rasters on different pixels</source>
        <translation>Raster mit verschiedenen Pixeln</translation>
    </message>
    <message>
        <source>series longer than a year</source>
        <translation>Reihe länger als ein Jahr</translation>
    </message>
    <message>
        <source>point outside the map</source>
        <translation>Punkt außerhalb der Karte</translation>
    </message>
    <message>
        <source>polygon layer not usable</source>
        <translation>Polygonlayer nicht verwendbar</translation>
    </message>
    <message>
        <source>feature is no polygon</source>
        <translation>Objekt ist kein Polygon</translation>
    </message>
    <message>
        <source>terrain model not usable</source>
        <translation>Geländemodell nicht verwendbar</translation>
    </message>
    <message>
        <source>land cover not usable</source>
        <translation>Landbedeckung nicht verwendbar</translation>
    </message>
    <message>
        <source>tree cover density not usable</source>
        <translation>Baumbedeckungsdichte nicht verwendbar</translation>
    </message>
    <message>
        <source>stations not usable</source>
        <translation>Stationen nicht verwendbar</translation>
    </message>
    <message>
        <source>meaning of the stations' values ambiguous</source>
        <translation>Bedeutung der Stationswerte mehrdeutig</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>different quantities of snow cover</source>
        <translation>verschiedene Größen der Schneebedeckung</translation>
    </message>
    <message>
        <source>layout template not usable</source>
        <translation>Layoutvorlage nicht verwendbar</translation>
    </message>
    <message>
        <source>pictures of an animation not usable</source>
        <translation>Bilder einer Animation nicht verwendbar</translation>
    </message>
    <message>
        <source>snow cover on the ground is an estimate</source>
        <translation>Schneebedeckung am Boden ist eine Schätzung</translation>
    </message>
    <message>
        <source>weights of another condition used</source>
        <translation>Gewichte einer anderen Bedingung verwendet</translation>
    </message>
    <message>
        <source>device not available</source>
        <translation>Gerät nicht verfügbar</translation>
    </message>
    <message>
        <source>device out of memory</source>
        <translation>Speicher des Geräts reicht nicht</translation>
    </message>
    <message>
        <source>self-test failed</source>
        <translation>Selbsttest fehlgeschlagen</translation>
    </message>
    <message>
        <source>server not reachable</source>
        <translation>Server nicht erreichbar</translation>
    </message>
    <message>
        <source>server does not give the file</source>
        <translation>Server gibt die Datei nicht heraus</translation>
    </message>
    <message>
        <source>server gives no parts of files</source>
        <translation>Server gibt keine Dateiteile heraus</translation>
    </message>
    <message>
        <source>archive unreadable or unsafe</source>
        <translation>Archiv nicht lesbar oder unsicher</translation>
    </message>
    <message>
        <source>download damaged</source>
        <translation>Download beschädigt</translation>
    </message>
    <message>
        <source>no such weights</source>
        <translation>diese Gewichte gibt es nicht</translation>
    </message>
    <message>
        <source>other weights of the same name</source>
        <translation>andere Gewichte gleichen Namens</translation>
    </message>
    <message>
        <source>address not allowed</source>
        <translation>Adresse nicht erlaubt</translation>
    </message>
    <message>
        <source>service not reachable</source>
        <translation>Dienst nicht erreichbar</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>terms or access missing</source>
        <translation>Zustimmung oder Zugang fehlt</translation>
    </message>
    <message>
        <source>limit of a service used up</source>
        <translation>Grenze eines Dienstes ausgeschöpft</translation>
    </message>
    <message>
        <source>product or collection gone</source>
        <translation>Produkt oder Sammlung gibt es nicht mehr</translation>
    </message>
    <message>
        <source>unexpected answer of a service</source>
        <translation>unerwartete Antwort eines Dienstes</translation>
    </message>
    <message>
        <source>downloaded file damaged</source>
        <translation>heruntergeladene Datei beschädigt</translation>
    </message>
    <message>
        <source>nothing found online</source>
        <translation>online nichts gefunden</translation>
    </message>
    <message>
        <source>too little space for products</source>
        <translation>zu wenig Platz für Produkte</translation>
    </message>
    <message>
        <source>address of a service not allowed</source>
        <translation>Adresse eines Dienstes nicht erlaubt</translation>
    </message>
    <message>
        <source>output cannot be written</source>
        <translation>Ausgabe kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>Festplatte voll</translation>
    </message>
    <message>
        <source>output is an input</source>
        <translation>Ausgabe ist zugleich Eingabe</translation>
    </message>
    <message>
        <source>two outputs of one name</source>
        <translation>zwei Ausgaben gleichen Namens</translation>
    </message>
    <message>
        <source>output is being written by another job</source>
        <translation>ein anderer Auftrag schreibt diese Ausgabe</translation>
    </message>
    <message>
        <source>output was taken over by another job</source>
        <translation>Ausgabe von einem anderen Auftrag übernommen</translation>
    </message>
    <message>
        <source>area not usable</source>
        <translation>Gebiet nicht verwendbar</translation>
    </message>
    <message>
        <source>area empty or crossing itself</source>
        <translation>Gebiet leer oder mit sich selbst überschnitten</translation>
    </message>
    <message>
        <source>area too large</source>
        <translation>Gebiet zu groß</translation>
    </message>
    <message>
        <source>area near a pole</source>
        <translation>Gebiet nahe einem Pol</translation>
    </message>
    <message>
        <source>grid is no UTM zone near the area</source>
        <translation>Gitter ist keine UTM-Zone nahe dem Gebiet</translation>
    </message>
    <message>
        <source>no product of the area and days</source>
        <translation>kein Produkt des Gebiets und der Tage</translation>
    </message>
    <message>
        <source>Sentinel-1 without terrain</source>
        <translation>Sentinel-1 ohne Gelände</translation>
    </message>
    <message>
        <source>a reading process was ended</source>
        <translation>ein Leseprozess wurde beendet</translation>
    </message>
    <message>
        <source>job not valid</source>
        <translation>Auftrag nicht gültig</translation>
    </message>
    <message>
        <source>job cancelled</source>
        <translation>Auftrag abgebrochen</translation>
    </message>
    <message>
        <source>unfinished run cannot be continued</source>
        <translation>unfertiger Lauf kann nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>place or season unlike the training and test data</source>
        <translation>Ort oder Jahreszeit anders als in den Trainings- und Testdaten</translation>
    </message>
    <message>
        <source>few inputs of one day</source>
        <translation>wenige Eingaben eines Tages</translation>
    </message>
    <message>
        <source>no satellite image</source>
        <translation>kein Satellitenbild</translation>
    </message>
    <message>
        <source>no engine installed</source>
        <translation>kein Rechenkern installiert</translation>
    </message>
    <message>
        <source>engine does not start</source>
        <translation>Rechenkern startet nicht</translation>
    </message>
    <message>
        <source>engine stopped unexpectedly</source>
        <translation>Rechenkern unerwartet beendet</translation>
    </message>
    <message>
        <source>engine and plugin do not match</source>
        <translation>Rechenkern und Plugin passen nicht zusammen</translation>
    </message>
    <message>
        <source>engine library missing</source>
        <translation>Bibliothek des Rechenkerns fehlt</translation>
    </message>
    <message>
        <source>no Python for the engine</source>
        <translation>kein Python für den Rechenkern</translation>
    </message>
    <message>
        <source>package index not reachable</source>
        <translation>Paketverzeichnis nicht erreichbar</translation>
    </message>
    <message>
        <source>download is not the file of the lock</source>
        <translation>Download ist nicht die festgelegte Datei</translation>
    </message>
    <message>
        <source>a web page in place of a file</source>
        <translation>eine Webseite statt einer Datei</translation>
    </message>
    <message>
        <source>file not offered</source>
        <translation>Datei wird nicht angeboten</translation>
    </message>
    <message>
        <source>folder cannot be written</source>
        <translation>in den Ordner kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>file held by another program</source>
        <translation>Datei von einem anderen Programm belegt</translation>
    </message>
    <message>
        <source>another installation is running</source>
        <translation>eine andere Installation läuft</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>Zertifikat nicht anerkannt</translation>
    </message>
    <message>
        <source>proxy refuses</source>
        <translation>Proxy lehnt ab</translation>
    </message>
    <message>
        <source>installed engine does not work</source>
        <translation>installierter Rechenkern funktioniert nicht</translation>
    </message>
    <message>
        <source>bundle not usable</source>
        <translation>Paket nicht verwendbar</translation>
    </message>
    <message>
        <source>system not supported</source>
        <translation>System nicht unterstützt</translation>
    </message>
    <message>
        <source>libraries could not be installed</source>
        <translation>Bibliotheken konnten nicht installiert werden</translation>
    </message>
    <message>
        <source>nothing to install with</source>
        <translation>nichts, womit installiert werden kann</translation>
    </message>
    <message>
        <source>scheduler not reachable</source>
        <translation>Scheduler nicht erreichbar</translation>
    </message>
    <message>
        <source>no worker to work with</source>
        <translation>kein Worker verfügbar</translation>
    </message>
    <message>
        <source>worker refused</source>
        <translation>Worker abgelehnt</translation>
    </message>
    <message>
        <source>work that ends its workers</source>
        <translation>Arbeit, die ihre Worker beendet</translation>
    </message>
    <message>
        <source>watch file not usable</source>
        <translation>Datei des beobachteten Gebiets nicht verwendbar</translation>
    </message>
    <message>
        <source>days of a watched area not mapped</source>
        <translation>Tage eines beobachteten Gebiets nicht kartiert</translation>
    </message>
    <message>
        <source>unexpected error</source>
        <translation>unerwarteter Fehler</translation>
    </message>
</context>
</TS>
