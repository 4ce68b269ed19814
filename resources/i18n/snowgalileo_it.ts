<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>SnowGalileo</name>
    <message>
        <source>SnowGalileo: map snow cover</source>
        <translation>SnowGalileo: mappare la copertura nevosa</translation>
    </message>
    <message>
        <source>Map fractional snow cover with SnowGalileo</source>
        <translation>Mappa la copertura nevosa frazionaria con SnowGalileo</translation>
    </message>
    <message>
        <source>Object store (S3)</source>
        <translation>Archivio di oggetti (S3)</translation>
    </message>
    <message>
        <source>The configuration for the object store lacks an access key or a secret key.</source>
        <translation>Alla configurazione dell'archivio di oggetti manca una chiave di accesso o una chiave segreta.</translation>
    </message>
    <message>
        <source>Enter the access key as user name, and the secret key as password.</source>
        <translation>Inserire la chiave di accesso come nome utente e la chiave segreta come password.</translation>
    </message>
    <message>
        <source>Enter the master password, or choose the account again.</source>
        <translation>Inserire la password principale o scegliere di nuovo l'account.</translation>
    </message>
    <message>
        <source>The account of {service} cannot be read from QGIS's authentication database.</source>
        <translation>Impossibile leggere l'account di {service} dal database di autenticazione di QGIS.</translation>
    </message>
    <message>
        <source>snow cover (%)</source>
        <translation>copertura nevosa (%)</translation>
    </message>
    <message>
        <source>elevation (m)</source>
        <translation>quota (m)</translation>
    </message>
    <message>
        <source>This pixel: the season</source>
        <translation>Questo pixel: la stagione</translation>
    </message>
    <message>
        <source>day</source>
        <translation>giorno</translation>
    </message>
    <message>
        <source>standard deviation</source>
        <translation>deviazione standard</translation>
    </message>
    <message>
        <source>range of the method</source>
        <translation>intervallo del metodo</translation>
    </message>
    <message>
        <source>snow cover</source>
        <translation>copertura nevosa</translation>
    </message>
    <message>
        <source>{polygon}: by elevation</source>
        <translation>{polygon}: per quota</translation>
    </message>
    <message>
        <source>By elevation, {day}</source>
        <translation>Per quota, {day}</translation>
    </message>
    <message>
        <source>{polygon}: the season</source>
        <translation>{polygon}: la stagione</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} - {last}</translation>
    </message>
    <message>
        <source>{polygon}: snow line</source>
        <translation>{polygon}: limite della neve</translation>
    </message>
    <message>
        <source>standard deviation {day}</source>
        <translation>deviazione standard {day}</translation>
    </message>
    <message>
        <source>snow line</source>
        <translation>limite della neve</translation>
    </message>
    <message>
        <source>Snow lines</source>
        <translation>Limiti della neve</translation>
    </message>
    <message>
        <source>Areas on {day}</source>
        <translation>Aree il {day}</translation>
    </message>
    <message>
        <source>Snow cover of areas</source>
        <translation>Copertura nevosa delle aree</translation>
    </message>
    <message>
        <source>of what was seen have a value on the ground; elsewhere trees cover more than 90 %, or nobody knows how much. An estimate: under trees, snow is taken for as frequent as in the gaps between them. The rasters in the folder {folder} tell how far each pixel can be trusted.</source>
        <translation>di ciò che è stato visto ha un valore al suolo; altrove gli alberi coprono più del 90 %, o non si sa quanto. È una stima: sotto gli alberi si suppone la neve frequente come negli spazi fra di essi. I raster nella cartella {folder} dicono quanto è affidabile ogni pixel.</translation>
    </message>
    <message>
        <source>The layer shows the days with snow; its other styles show the other figures.</source>
        <translation>Il layer mostra i giorni con neve; gli altri stili mostrano gli altri valori.</translation>
    </message>
    <message>
        <source>Nothing of this area was seen on this day.</source>
        <translation>In questo giorno non si è visto nulla di quest'area.</translation>
    </message>
    <message>
        <source>Too little was seen to tell the snow of the whole.</source>
        <translation>Si è visto troppo poco per stimare la neve dell'intera area.</translation>
    </message>
    <message>
        <source>There is no snow line of this area on this day.</source>
        <translation>In questo giorno quest'area non ha un limite della neve.</translation>
    </message>
    <message>
        <source>Snow line of {polygon} on {day} (method: {method}).</source>
        <translation>Limite della neve di {polygon} il {day} (metodo: {method}).</translation>
    </message>
    <message>
        <source>{share} % was seen.</source>
        <translation>Visto il {share} %.</translation>
    </message>
    <message>
        <source>Season of {maps}, {first} to {last}; the year begins on {start}.</source>
        <translation>Stagione da {maps}, dal {first} al {last}; l'anno inizia il {start}.</translation>
    </message>
    <message>
        <source>The maps end before the year: what was still going on then is not decided.</source>
        <translation>Le mappe finiscono prima dell'anno: ciò che allora era ancora in corso non è definitivo.</translation>
    </message>
    <message>
        <source>of all pixels and days have a value; {observed} % were seen. {n} rasters, one for each day.</source>
        <translation>di tutti i pixel e giorni hanno un valore; il {observed} % è stato visto. {n} raster, uno per ogni giorno.</translation>
    </message>
    <message>
        <source>Mean snow cover of {polygon} on {day}.</source>
        <translation>Copertura nevosa media di {polygon} il {day}.</translation>
    </message>
    <message>
        <source>Snow covers {snow} km² of the {seen} km² that were seen, {share} % of the whole.</source>
        <translation>La neve copre {snow} km² dei {seen} km² visti, pari al {share} % del totale.</translation>
    </message>
    <message>
        <source>{n} m</source>
        <translation>{n} m</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n} %.</source>
        <translation>Deviazione standard media di un pixel: {n} %.</translation>
    </message>
    <message>
        <source>Half of it was last seen without clouds within {n} days.</source>
        <translation>Metà dell'area è stata vista l'ultima volta senza nubi entro {n} giorni.</translation>
    </message>
    <message>
        <source>Scaled to the whole: {snow} of {area} km².</source>
        <translation>Riportato al totale: {snow} di {area} km².</translation>
    </message>
    <message>
        <source>Between {low} and {high} m.</source>
        <translation>Tra {low} e {high} m.</translation>
    </message>
    <message>
        <source>None: {reason}.</source>
        <translation>Nessuno: {reason}.</translation>
    </message>
    <message>
        <source>The extent has no area.</source>
        <translation>L’estensione non ha area.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Sceglierne un’altra.</translation>
    </message>
    <message>
        <source>no colour: not seen</source>
        <translation>senza colore: non visto</translation>
    </message>
    <message>
        <source>no map of this day</source>
        <translation>nessuna mappa di questo giorno</translation>
    </message>
    <message>
        <source>{n} km</source>
        <translation>{n} km</translation>
    </message>
    <message>
        <source>{path} cannot be written.</source>
        <translation>Impossibile scrivere {path}.</translation>
    </message>
    <message>
        <source>Set the coordinate system that it was drawn in: right-click the layer, Layer CRS.</source>
        <translation>Indicare il sistema di coordinate in cui è stato disegnato: clic destro sul layer, SR del layer.</translation>
    </message>
    <message>
        <source>The layer '{layer}' is said to be in degrees, but its coordinates are too large for that.</source>
        <translation>Il layer «{layer}» dovrebbe essere in gradi, ma le sue coordinate sono troppo grandi.</translation>
    </message>
    <message>
        <source>Middle: {latitude}, {longitude}; {width} x {height} km</source>
        <translation>Centro: {latitude}, {longitude}; {width} x {height} km</translation>
    </message>
    <message>
        <source>The area contains no polygon.</source>
        <translation>L'area non contiene alcun poligono.</translation>
    </message>
    <message>
        <source>The area has no coordinate system.</source>
        <translation>L'area non ha un sistema di coordinate.</translation>
    </message>
    <message>
        <source>Set the layer's coordinate system.</source>
        <translation>Impostare il sistema di coordinate del layer.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no coordinate system.</source>
        <translation>Il layer «{layer}» non ha un sistema di coordinate.</translation>
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
        <translation>{n}° E</translation>
    </message>
    <message>
        <source>{n}° W</source>
        <translation>{n}° O</translation>
    </message>
    <message>
        <source>If both polygons and an extent are given, they must overlap.</source>
        <translation>Se si indicano sia poligoni sia un'estensione, devono sovrapporsi.</translation>
    </message>
    <message>
        <source>The area cannot be transformed to longitude and latitude.</source>
        <translation>Impossibile trasformare l'area in longitudine e latitudine.</translation>
    </message>
    <message>
        <source>Four numbers are needed: west, south, east, north.</source>
        <translation>Servono quattro numeri: ovest, sud, est, nord.</translation>
    </message>
    <message>
        <source>West must be less than east, and south less than north.</source>
        <translation>L'ovest deve essere minore dell'est e il sud minore del nord.</translation>
    </message>
    <message>
        <source>Longitudes go from -180 to 180, latitudes from -90 to 90.</source>
        <translation>Le longitudini vanno da -180 a 180, le latitudini da -90 a 90.</translation>
    </message>
    <message>
        <source>Behind metres, name their coordinate system: 640000, 5180000, 650000, 5190000 [EPSG:32632].</source>
        <translation>Dopo i metri, indicare il loro sistema di coordinate: 640000, 5180000, 650000, 5190000 [EPSG:32632].</translation>
    </message>
    <message>
        <source>For example 10.1, 46.2, 10.4, 46.5 in degrees.</source>
        <translation>Ad esempio 10.1, 46.2, 10.4, 46.5 in gradi.</translation>
    </message>
    <message>
        <source>The coordinate system '{crs}' is not known.</source>
        <translation>Il sistema di coordinate '{crs}' non è noto.</translation>
    </message>
    <message>
        <source>Age (days)</source>
        <translation>Età (giorni)</translation>
    </message>
    <message>
        <source>Prediction day {day}: {cells}; valid pixels in %, in brackets the cloudy share of them</source>
        <translation>Giorno della mappa {day}: {cells}; pixel validi in %, tra parentesi la loro frazione con nubi</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensore</translation>
    </message>
    <message>
        <source>No cell could be read.</source>
        <translation>Impossibile leggere alcuna cella.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Esclusi</translation>
    </message>
    <message>
        <source>Building takes about {time} and {size} MB.</source>
        <translation>La creazione richiede circa {time} e {size} MB.</translation>
    </message>
    <message>
        <source>Earth Engine is sent {count} requests for at most {size} MB.</source>
        <translation>A Earth Engine vengono inviate {count} richieste per al massimo {size} MB.</translation>
    </message>
    <message>
        <source>No data from {sensors}; the map is made without them.</source>
        <translation>Nessun dato da {sensors}; la mappa si fa senza.</translation>
    </message>
    <message>
        <source>middle half</source>
        <translation>metà centrale</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
    <message>
        <source>Clear sky</source>
        <translation>Cielo sereno</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nubi</translation>
    </message>
    <message>
        <source>No Sentinel-2 or Landsat that day</source>
        <translation>Nessun Sentinel-2 o Landsat in quel giorno</translation>
    </message>
    <message>
        <source>Clouds, and no Sentinel-2 or Landsat that day</source>
        <translation>Nubi, e nessun Sentinel-2 o Landsat in quel giorno</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processore (CPU)</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Scheda grafica (CUDA)</translation>
    </message>
    <message>
        <source>Graphics card (Apple)</source>
        <translation>Scheda grafica (Apple)</translation>
    </message>
    <message>
        <source>Exact (32 bit)</source>
        <translation>Esatto (32 bit)</translation>
    </message>
    <message>
        <source>Faster (16 bit in part)</source>
        <translation>Più veloce (in parte 16 bit)</translation>
    </message>
    <message>
        <source>Fastest (16 bit)</source>
        <translation>Il più veloce (16 bit)</translation>
    </message>
    <message>
        <source>Services with products</source>
        <translation>Servizi con prodotti</translation>
    </message>
    <message>
        <source>Landsat 8 and 9</source>
        <translation>Landsat 8 e 9</translation>
    </message>
    <message>
        <source>all sensors, in the place of all other accounts</source>
        <translation>tutti i sensori, al posto di tutti gli altri account</translation>
    </message>
    <message>
        <source>As in the training of the published models</source>
        <translation>Come nell'addestramento dei modelli pubblicati</translation>
    </message>
    <message>
        <source>Strict: hide each patch with a missing pixel</source>
        <translation>Rigoroso: nascondi ogni riquadro con un pixel mancante</translation>
    </message>
    <message>
        <source>Any sky (mixed)</source>
        <translation>Qualsiasi cielo (misto)</translation>
    </message>
    <message>
        <source>Faster (16 bit)</source>
        <translation>Più veloce (16 bit)</translation>
    </message>
    <message>
        <source>For the processor</source>
        <translation>Per il processore</translation>
    </message>
    <message>
        <source>For NVIDIA graphics cards (CUDA)</source>
        <translation>Per schede grafiche NVIDIA (CUDA)</translation>
    </message>
    <message>
        <source>For Apple silicon</source>
        <translation>Per Apple silicon</translation>
    </message>
    <message>
        <source>The pre-trained encoder</source>
        <translation>L'encoder preaddestrato</translation>
    </message>
    <message>
        <source>Random weights</source>
        <translation>Pesi casuali</translation>
    </message>
    <message>
        <source>the prediction day</source>
        <translation>il giorno della mappa</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>il giorno prima</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Frazione</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Percentuale</translation>
    </message>
    <message>
        <source>Copernicus snow product</source>
        <translation>Prodotto neve Copernicus</translation>
    </message>
    <message>
        <source>Snow classes</source>
        <translation>Classi di neve</translation>
    </message>
    <message>
        <source>Per mille</source>
        <translation>Per mille</translation>
    </message>
    <message>
        <source>NDSI</source>
        <translation>NDSI</translation>
    </message>
    <message>
        <source>Terrain model</source>
        <translation>Modello del terreno</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>Copertura del suolo</translation>
    </message>
    <message>
        <source>Snow depth</source>
        <translation>Altezza della neve</translation>
    </message>
    <message>
        <source>fewest pixels on the wrong side</source>
        <translation>meno pixel dal lato sbagliato</translation>
    </message>
    <message>
        <source>lowest band with snow (LIS)</source>
        <translation>fascia più bassa con neve (LIS)</translation>
    </message>
    <message>
        <source>mean of the bands crosses half</source>
        <translation>la media delle fasce supera la metà</translation>
    </message>
    <message>
        <source>curve through the bands</source>
        <translation>curva attraverso le fasce</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>ultimo valore</translation>
    </message>
    <message>
        <source>between the values</source>
        <translation>tra i valori</translation>
    </message>
    <message>
        <source>smooth curve</source>
        <translation>curva regolare</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>tutte insieme</translation>
    </message>
    <message>
        <source>4 sectors</source>
        <translation>4 settori</translation>
    </message>
    <message>
        <source>8 sectors</source>
        <translation>8 settori</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Massimo</translation>
    </message>
    <message>
        <source>Latest value</source>
        <translation>Ultimo valore</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>First valid pixel of all scenes</source>
        <translation>Primo pixel valido di tutte le scene</translation>
    </message>
    <message>
        <source>One scene for each cell</source>
        <translation>Una scena per ogni cella</translation>
    </message>
    <message>
        <source>Region store (Zarr)</source>
        <translation>Archivio di regione (Zarr)</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands</source>
        <translation>Cubi GeoTIFF con 308 bande</translation>
    </message>
    <message>
        <source>HDF5 files</source>
        <translation>File HDF5</translation>
    </message>
    <message>
        <source>Overcast</source>
        <translation>Coperto</translation>
    </message>
    <message>
        <source>Wide clouds</source>
        <translation>Nubi estese</translation>
    </message>
    <message>
        <source>Big clouds</source>
        <translation>Nubi grandi</translation>
    </message>
    <message>
        <source>Small clouds</source>
        <translation>Nubi piccole</translation>
    </message>
    <message>
        <source>Thin clouds</source>
        <translation>Nubi sottili</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Nebbia</translation>
    </message>
    <message>
        <source>Any of wide, big and small clouds and fog</source>
        <translation>Nubi estese, grandi o piccole, o nebbia</translation>
    </message>
    <message>
        <source>Rocky Mountains</source>
        <translation>Montagne Rocciose</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Svizzera</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Entrambe</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Addestramento</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Bare ground, moss, lichen</source>
        <translation>Suolo nudo, muschio, licheni</translation>
    </message>
    <message>
        <source>Built up</source>
        <translation>Edificato</translation>
    </message>
    <message>
        <source>Cropland</source>
        <translation>Coltivi</translation>
    </message>
    <message>
        <source>Forest</source>
        <translation>Bosco</translation>
    </message>
    <message>
        <source>Grassland</source>
        <translation>Prateria</translation>
    </message>
    <message>
        <source>Ice and snow</source>
        <translation>Ghiaccio e neve</translation>
    </message>
    <message>
        <source>Shrubs</source>
        <translation>Arbusti</translation>
    </message>
    <message>
        <source>Wetlands</source>
        <translation>Zone umide</translation>
    </message>
    <message>
        <source>{n} days before</source>
        <translation>{n} giorni prima</translation>
    </message>
    <message>
        <source>{n} cell</source>
        <translation>{n} cella</translation>
    </message>
    <message>
        <source>{n} cells</source>
        <translation>{n} celle</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} file</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} file</translation>
    </message>
    <message>
        <source>{n} map</source>
        <translation>{n} mappa</translation>
    </message>
    <message>
        <source>{n} maps</source>
        <translation>{n} mappe</translation>
    </message>
    <message>
        <source>{n} scene</source>
        <translation>{n} scena</translation>
    </message>
    <message>
        <source>{n} scenes</source>
        <translation>{n} scene</translation>
    </message>
    <message>
        <source>{n} pixel</source>
        <translation>{n} pixel</translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <translation>{n} pixel</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} giorno</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} giorni</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>non risponde</translation>
    </message>
    <message>
        <source>Check in Settings &gt; Options &gt; SnowGalileo that the chosen Python has the engine's packages.</source>
        <translation>Verificare in Impostazioni &gt; Opzioni &gt; SnowGalileo che il Python scelto abbia i pacchetti del motore di calcolo.</translation>
    </message>
    <message>
        <source>Run the job again. If it stops again, memory may be short: use a smaller batch.</source>
        <translation>Eseguire di nuovo il processo. Se si interrompe ancora, la memoria può essere insufficiente: usare un lotto più piccolo.</translation>
    </message>
    <message>
        <source>exit code {n}</source>
        <translation>codice di uscita {n}</translation>
    </message>
    <message>
        <source>Install the plugin and the engine from the same release.</source>
        <translation>Installare plugin e motore di calcolo della stessa versione.</translation>
    </message>
    <message>
        <source>The engine does not start ({reason}).</source>
        <translation>Il motore di calcolo non si avvia ({reason}).</translation>
    </message>
    <message>
        <source>The engine stopped unexpectedly ({how}).</source>
        <translation>Il motore di calcolo si è interrotto inaspettatamente ({how}).</translation>
    </message>
    <message>
        <source>The engine's input was already closed.</source>
        <translation>L'ingresso del motore di calcolo era già chiuso.</translation>
    </message>
    <message>
        <source>signal {n} ({name})</source>
        <translation>segnale {n} ({name})</translation>
    </message>
    <message>
        <source>Choose another Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Scegliere un altro Python in Impostazioni &gt; Opzioni &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>The engine did not stop after a cancel and was terminated.</source>
        <translation>Il motore di calcolo non si è fermato dopo l'annullamento ed è stato terminato.</translation>
    </message>
    <message>
        <source>The engine uses protocol version {theirs}, the plugin version {ours}.</source>
        <translation>Il motore di calcolo usa la versione {theirs} del protocollo, il plugin la versione {ours}.</translation>
    </message>
    <message>
        <source>The engine did not accept the message '{type}'.</source>
        <translation>Il motore di calcolo non ha accettato il messaggio '{type}'.</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' cannot be started: {reason}.</source>
        <translation>Impossibile avviare il Python del motore di calcolo '{path}': {reason}.</translation>
    </message>
    <message>
        <source>The SnowGalileo engine is not installed.</source>
        <translation>Il motore di calcolo di SnowGalileo non è installato.</translation>
    </message>
    <message>
        <source>Click 'Install the engine' in Settings &gt; Options &gt; SnowGalileo, or choose a Python there that has the engine's packages.</source>
        <translation>Fare clic su 'Installa il motore di calcolo' in Impostazioni &gt; Opzioni &gt; SnowGalileo o scegliere lì un Python con i pacchetti del motore.</translation>
    </message>
    <message>
        <source>Options &gt; SnowGalileo</source>
        <translation>Opzioni &gt; SnowGalileo</translation>
    </message>
    <message>
        <source>installed engine</source>
        <translation>motore di calcolo installato</translation>
    </message>
    <message>
        <source>Choose the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Scegliere il Python del motore di calcolo in Impostazioni &gt; Opzioni &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>The engine's Python '{path}' ({source}) does not exist.</source>
        <translation>Il Python del motore di calcolo '{path}' ({source}) non esiste.</translation>
    </message>
    <message>
        <source>Check the area's file and its coordinate system.</source>
        <translation>Controllare il file dell'area e il suo sistema di coordinate.</translation>
    </message>
    <message>
        <source>Repair the polygon with 'Fix geometries', or draw it again.</source>
        <translation>Riparare il poligono con «Ripara geometrie», o disegnarlo di nuovo.</translation>
    </message>
    <message>
        <source>Choose a smaller area, or divide it.</source>
        <translation>Scegliere un'area più piccola, o dividerla.</translation>
    </message>
    <message>
        <source>Choose an area between 80° south and 84° north, or check its coordinate system.</source>
        <translation>Scegliere un'area tra 80° sud e 84° nord, o controllarne il sistema di coordinate.</translation>
    </message>
    <message>
        <source>Leave the grid empty, or give the UTM zone of the area.</source>
        <translation>Lasciare vuota la griglia, o indicare la zona UTM dell'area.</translation>
    </message>
    <message>
        <source>Please report this with the details.</source>
        <translation>Segnali questo errore con i dettagli.</translation>
    </message>
    <message>
        <source>Check the day, the area and the levels of the products.</source>
        <translation>Controllare il giorno, l'area e i livelli dei prodotti.</translation>
    </message>
    <message>
        <source>Put the Copernicus DEM of the area into the archive, and build again.</source>
        <translation>Mettere il Copernicus DEM dell'area nell'archivio, e creare di nuovo.</translation>
    </message>
    <message>
        <source>Build again with fewer processes, or a smaller area.</source>
        <translation>Creare di nuovo con meno processi, o un'area più piccola.</translation>
    </message>
    <message>
        <source>Check the scheduler's address, and that it runs.</source>
        <translation>Controllare l'indirizzo dello scheduler, e che sia in esecuzione.</translation>
    </message>
    <message>
        <source>Start workers, or compute on this computer.</source>
        <translation>Avviare dei worker, o calcolare su questo computer.</translation>
    </message>
    <message>
        <source>Install the same release on all workers.</source>
        <translation>Installare la stessa versione su tutti i worker.</translation>
    </message>
    <message>
        <source>Give the workers more memory, or choose a smaller batch.</source>
        <translation>Dare più memoria ai worker, o scegliere un lotto più piccolo.</translation>
    </message>
    <message>
        <source>Give the model files of all four conditions.</source>
        <translation>Indicare i file del modello di tutte e quattro le condizioni.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Import published data' has written.</source>
        <translation>Scegliere una cartella scritta da «Importa dati pubblicati».</translation>
    </message>
    <message>
        <source>Import the data again into a new folder.</source>
        <translation>Importare di nuovo i dati in una nuova cartella.</translation>
    </message>
    <message>
        <source>Download the file again.</source>
        <translation>Scaricare di nuovo il file.</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless you expected the file.</source>
        <translation>Non occorre fare nulla, a meno che si attendesse questo file.</translation>
    </message>
    <message>
        <source>Import these data into another folder.</source>
        <translation>Importare questi dati in un'altra cartella.</translation>
    </message>
    <message>
        <source>Choose one of the files that are listed.</source>
        <translation>Scegliere uno dei file elencati.</translation>
    </message>
    <message>
        <source>Choose a larger area, more seasons or fewer sensors.</source>
        <translation>Scegliere un'area più grande, più stagioni o meno sensori.</translation>
    </message>
    <message>
        <source>Choose 'Automatic', or another device.</source>
        <translation>Scegliere «Automatico», o un altro dispositivo.</translation>
    </message>
    <message>
        <source>Close other programs, or compute with the processor.</source>
        <translation>Chiudere altri programmi, o calcolare con il processore.</translation>
    </message>
    <message>
        <source>Compute with the processor, and report the problem.</source>
        <translation>Calcolare con il processore, e segnalare il problema.</translation>
    </message>
    <message>
        <source>Compare the map with observations before you rely on it.</source>
        <translation>Confrontare la mappa con osservazioni prima di farvi affidamento.</translation>
    </message>
    <message>
        <source>Run it again when the services answer, or choose another day.</source>
        <translation>Ripetere l'esecuzione quando i servizi rispondono, oppure scegliere un altro giorno.</translation>
    </message>
    <message>
        <source>Install the engine in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Installare il motore di calcolo in Impostazioni &gt; Opzioni &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the engine's Python in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Controllare il Python del motore di calcolo in Impostazioni &gt; Opzioni &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Run the job again with a smaller batch.</source>
        <translation>Eseguire di nuovo il processo con un lotto più piccolo.</translation>
    </message>
    <message>
        <source>Install Python 3.11 or newer, then try again.</source>
        <translation>Installare Python 3.11 o più recente, poi riprovare.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, then try again: what has arrived is kept.</source>
        <translation>Controllare la connessione e il proxy, poi riprovare: ciò che è arrivato si conserva.</translation>
    </message>
    <message>
        <source>Try again, without a mirror if you use one.</source>
        <translation>Riprovare, senza mirror se se ne usa uno.</translation>
    </message>
    <message>
        <source>Log in to the network in a web browser, or correct the mirror's address.</source>
        <translation>Accedere alla rete in un browser, o correggere l'indirizzo del mirror.</translation>
    </message>
    <message>
        <source>Leave the mirror out, or look for a newer version of the plugin.</source>
        <translation>Togliere il mirror, o cercare una versione più recente del plugin.</translation>
    </message>
    <message>
        <source>Free some space, then try again: what has arrived is kept.</source>
        <translation>Liberare spazio, poi riprovare: ciò che è arrivato si conserva.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Scegliere una cartella in cui si può scrivere.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, wait a minute, and try again.</source>
        <translation>Chiudere altre finestre di QGIS, attendere un minuto e riprovare.</translation>
    </message>
    <message>
        <source>Wait until the other installation is done.</source>
        <translation>Attendere che l'altra installazione sia finita.</translation>
    </message>
    <message>
        <source>Make the network's certificate known to QGIS, and check the computer's clock.</source>
        <translation>Rendere noto a QGIS il certificato della rete, e controllare l'orologio del computer.</translation>
    </message>
    <message>
        <source>Enter the proxy's name and password in QGIS's network options.</source>
        <translation>Inserire nome e password del proxy nelle opzioni di rete di QGIS.</translation>
    </message>
    <message>
        <source>Try the build for the processor, or copy the diagnostics and ask for help.</source>
        <translation>Provare la variante per il processore, o copiare la diagnostica e chiedere aiuto.</translation>
    </message>
    <message>
        <source>Save the bundle again with this version of the plugin.</source>
        <translation>Salvare di nuovo il pacchetto con questa versione del plugin.</translation>
    </message>
    <message>
        <source>The guide lists the systems that are supported.</source>
        <translation>La guida elenca i sistemi supportati.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, copy the diagnostics and ask for help.</source>
        <translation>Riprovare; se il problema resta, copiare la diagnostica e chiedere aiuto.</translation>
    </message>
    <message>
        <source>Install Python's module venv or pip, or install from a bundle.</source>
        <translation>Installare il modulo venv o pip di Python, o installare da un pacchetto.</translation>
    </message>
    <message>
        <source>Correct the setting that is named.</source>
        <translation>Correggere l'impostazione indicata.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Non occorre fare nulla.</translation>
    </message>
    <message>
        <source>Run again without resuming.</source>
        <translation>Eseguire di nuovo senza riprendere.</translation>
    </message>
    <message>
        <source>Give labels and stacks the same names.</source>
        <translation>Dare gli stessi nomi a riferimenti e stack.</translation>
    </message>
    <message>
        <source>Give labels of 100 m on the grid of the stack, or with the day in their names.</source>
        <translation>Indicare riferimenti di 100 m sulla griglia dello stack, o con il giorno nel nome.</translation>
    </message>
    <message>
        <source>Keep one label for each cell and day.</source>
        <translation>Tenere un riferimento per cella e giorno.</translation>
    </message>
    <message>
        <source>Look at the list of files that were left out.</source>
        <translation>Guardare l'elenco dei file non usati.</translation>
    </message>
    <message>
        <source>Check the path: the names of labels end in .tif.</source>
        <translation>Controllare il percorso: i nomi dei riferimenti terminano in .tif.</translation>
    </message>
    <message>
        <source>Copy or download the file again, or save it as GeoTIFF.</source>
        <translation>Copiare o scaricare di nuovo il file, o salvarlo come GeoTIFF.</translation>
    </message>
    <message>
        <source>Put the day into the file's name.</source>
        <translation>Mettere il giorno nel nome del file.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean.</source>
        <translation>Scegliere che cosa significano i valori dei riferimenti.</translation>
    </message>
    <message>
        <source>Choose what the values of the labels mean, and mark gaps as no data.</source>
        <translation>Scegliere che cosa significano i valori dei riferimenti, e segnare le lacune come nessun dato.</translation>
    </message>
    <message>
        <source>Leave the label out.</source>
        <translation>Togliere il riferimento.</translation>
    </message>
    <message>
        <source>Compare the days and the places of maps and labels.</source>
        <translation>Confrontare i giorni e i luoghi di mappe e riferimenti.</translation>
    </message>
    <message>
        <source>Lower the least valid share.</source>
        <translation>Ridurre la frazione minima valida.</translation>
    </message>
    <message>
        <source>Assign the right coordinate system, or warp the raster to a north-up grid.</source>
        <translation>Assegnare il sistema di coordinate giusto, o trasformare il raster su una griglia orientata a nord.</translation>
    </message>
    <message>
        <source>Choose maps made by 'Predict snow cover'.</source>
        <translation>Scegliere mappe fatte da «Calcola copertura nevosa».</translation>
    </message>
    <message>
        <source>To compare another layer, give that file alone.</source>
        <translation>Per confrontare un altro layer, indicare solo quel file.</translation>
    </message>
    <message>
        <source>Choose a .pth or .safetensors file.</source>
        <translation>Scegliere un file .pth o .safetensors.</translation>
    </message>
    <message>
        <source>Download the file again, or choose another.</source>
        <translation>Scaricare di nuovo il file, o sceglierne un altro.</translation>
    </message>
    <message>
        <source>Choose weights of a SnowGalileo model.</source>
        <translation>Scegliere pesi di un modello SnowGalileo.</translation>
    </message>
    <message>
        <source>Choose other weights.</source>
        <translation>Scegliere altri pesi.</translation>
    </message>
    <message>
        <source>Check the connection and the proxy, or try again later.</source>
        <translation>Controllare la connessione e il proxy, o riprovare più tardi.</translation>
    </message>
    <message>
        <source>Check the account of the service under 'Accounts'.</source>
        <translation>Controllare l'account del servizio in «Account».</translation>
    </message>
    <message>
        <source>Accept the terms on the service's web page.</source>
        <translation>Accettare le condizioni sulla pagina web del servizio.</translation>
    </message>
    <message>
        <source>Try again later, or choose a smaller area.</source>
        <translation>Riprovare più tardi, o scegliere un'area più piccola.</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>Cercare di nuovo.</translation>
    </message>
    <message>
        <source>Try again later, or look for a newer version of the plugin.</source>
        <translation>Riprovare più tardi, o cercare una versione più recente del plugin.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Riprovare più tardi.</translation>
    </message>
    <message>
        <source>Check day and area, or choose more sensors.</source>
        <translation>Controllare giorno e area, o scegliere più sensori.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Liberare spazio, o scegliere una cartella su un altro disco.</translation>
    </message>
    <message>
        <source>Give the output another name.</source>
        <translation>Dare un altro nome all'output.</translation>
    </message>
    <message>
        <source>Give each output a name of its own.</source>
        <translation>Dare a ogni output un nome proprio.</translation>
    </message>
    <message>
        <source>Wait until the other job is done, or choose another output.</source>
        <translation>Attendere che l'altro processo sia finito, o scegliere un altro output.</translation>
    </message>
    <message>
        <source>Check the folder and the days.</source>
        <translation>Controllare la cartella e i giorni.</translation>
    </message>
    <message>
        <source>Give one raster for each day.</source>
        <translation>Indicare un raster per ogni giorno.</translation>
    </message>
    <message>
        <source>Bring the rasters to one grid, for example with 'Warp (reproject)'.</source>
        <translation>Portare i raster su un'unica griglia, per esempio con «Trasforma (riproietta)».</translation>
    </message>
    <message>
        <source>Choose one year, or the first and the last day of one.</source>
        <translation>Scegliere un anno, o il primo e l'ultimo giorno di un anno.</translation>
    </message>
    <message>
        <source>Click on the map itself.</source>
        <translation>Fare clic sulla mappa stessa.</translation>
    </message>
    <message>
        <source>Save the polygons as a GeoPackage with one layer.</source>
        <translation>Salvare i poligoni come GeoPackage con un solo layer.</translation>
    </message>
    <message>
        <source>Remove the feature, or correct it with 'Fix geometries'.</source>
        <translation>Togliere l'elemento, o correggerlo con «Ripara geometrie».</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of elevations in metres.</source>
        <translation>Scegliere un GeoTIFF con una banda di quote in metri.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of classes.</source>
        <translation>Scegliere un GeoTIFF con una banda di classi.</translation>
    </message>
    <message>
        <source>Choose a GeoTIFF with one band of percent.</source>
        <translation>Scegliere un GeoTIFF con una banda in percentuale.</translation>
    </message>
    <message>
        <source>Give stations with coordinates, a date and a value.</source>
        <translation>Indicare stazioni con coordinate, data e valore.</translation>
    </message>
    <message>
        <source>Choose what the values of the stations mean.</source>
        <translation>Scegliere che cosa significano i valori delle stazioni.</translation>
    </message>
    <message>
        <source>Check days and coordinates.</source>
        <translation>Controllare giorni e coordinate.</translation>
    </message>
    <message>
        <source>Compare layers of the same kind.</source>
        <translation>Confrontare layer dello stesso tipo.</translation>
    </message>
    <message>
        <source>Save the template again in QGIS, or leave it out.</source>
        <translation>Salvare di nuovo il modello in QGIS, o toglierlo.</translation>
    </message>
    <message>
        <source>Choose pictures of one size, or make them again.</source>
        <translation>Scegliere immagini della stessa dimensione, o crearle di nuovo.</translation>
    </message>
    <message>
        <source>Choose a folder that 'Build input stack' has written.</source>
        <translation>Scegliere una cartella scritta da «Crea stack di input».</translation>
    </message>
    <message>
        <source>Give the same area as before, or another name.</source>
        <translation>Indicare la stessa area di prima, o un altro nome.</translation>
    </message>
    <message>
        <source>Delete the folder, and build it again.</source>
        <translation>Eliminare la cartella, e crearla di nuovo.</translation>
    </message>
    <message>
        <source>Wait until the build is done, then run again.</source>
        <translation>Attendere che la creazione sia finita, poi eseguire di nuovo.</translation>
    </message>
    <message>
        <source>Download the product again.</source>
        <translation>Scaricare di nuovo il prodotto.</translation>
    </message>
    <message>
        <source>The guide lists the products that can be read.</source>
        <translation>La guida elenca i prodotti leggibili.</translation>
    </message>
    <message>
        <source>Download the product again, and leave its files as they are.</source>
        <translation>Scaricare di nuovo il prodotto, e lasciarne i file come sono.</translation>
    </message>
    <message>
        <source>Download the tile that covers the area, or check the area's coordinate system.</source>
        <translation>Scaricare la tessera che copre l'area, o controllare il sistema di coordinate dell'area.</translation>
    </message>
    <message>
        <source>Download the products of the area again.</source>
        <translation>Scaricare di nuovo i prodotti dell'area.</translation>
    </message>
    <message>
        <source>Download all 24 hours of these days.</source>
        <translation>Scaricare tutte le 24 ore di questi giorni.</translation>
    </message>
    <message>
        <source>Export the file again with all bands, or leave it out.</source>
        <translation>Esportare di nuovo il file con tutte le bande, o toglierlo.</translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation>Copiare o scaricare di nuovo il file.</translation>
    </message>
    <message>
        <source>Choose a complete file of SnowGalileo.</source>
        <translation>Scegliere un file completo di SnowGalileo.</translation>
    </message>
    <message>
        <source>Write missing pixels as -9999, and export the file again.</source>
        <translation>Scrivere i pixel mancanti come -9999, ed esportare di nuovo il file.</translation>
    </message>
    <message>
        <source>Write the masks again with 0 and 1.</source>
        <translation>Scrivere di nuovo le maschere con 0 e 1.</translation>
    </message>
    <message>
        <source>Put latitude and longitude into the file's name.</source>
        <translation>Mettere latitudine e longitudine nel nome del file.</translation>
    </message>
    <message>
        <source>Download the file again, or correct its name.</source>
        <translation>Scaricare di nuovo il file, o correggerne il nome.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Controllare il percorso.</translation>
    </message>
    <message>
        <source>Choose another day or area.</source>
        <translation>Scegliere un altro giorno o un'altra area.</translation>
    </message>
    <message>
        <source>Export a larger area, at least 1,010 m on each side.</source>
        <translation>Esportare un'area più grande, almeno 1010 m per lato.</translation>
    </message>
    <message>
        <source>Export the cube again in the UTM zone of the area, with pixels of 10 m.</source>
        <translation>Esportare di nuovo il cubo nella zona UTM dell'area, con pixel di 10 m.</translation>
    </message>
    <message>
        <source>Choose one of the days.</source>
        <translation>Scegliere uno dei giorni.</translation>
    </message>
    <message>
        <source>Compare the units with the table of bands in the guide.</source>
        <translation>Confrontare le unità con la tabella delle bande nella guida.</translation>
    </message>
    <message>
        <source>Remove the copy.</source>
        <translation>Togliere la copia.</translation>
    </message>
    <message>
        <source>Compare bands and units with the guide.</source>
        <translation>Confrontare bande e unità con la guida.</translation>
    </message>
    <message>
        <source>Choose a folder that holds one kind alone.</source>
        <translation>Scegliere una cartella che ne contenga un solo tipo.</translation>
    </message>
    <message>
        <source>Choose a folder of SEN12TP scenes, or a published zip file.</source>
        <translation>Scegliere una cartella di scene SEN12TP, o un file zip pubblicato.</translation>
    </message>
    <message>
        <source>Check the name of the bucket, and the store's address.</source>
        <translation>Controllare il nome del bucket e l'indirizzo dell'archivio.</translation>
    </message>
    <message>
        <source>Choose the store's keys in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Scegliere le chiavi dell'archivio in Impostazioni &gt; Opzioni &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Check the network and the store's address, then run again.</source>
        <translation>Controllare la rete e l'indirizzo dell'archivio, poi eseguire di nuovo.</translation>
    </message>
    <message>
        <source>Set the clock of the computer.</source>
        <translation>Regolare l'orologio del computer.</translation>
    </message>
    <message>
        <source>Build on a disk, and copy the store.</source>
        <translation>Costruire su un disco e copiare l'archivio.</translation>
    </message>
    <message>
        <source>Choose a file or folder on a disk, or a region store.</source>
        <translation>Scegliere un file o una cartella su un disco, o un archivio di regione.</translation>
    </message>
    <message>
        <source>Resume with the same settings, or choose another folder.</source>
        <translation>Riprendere con le stesse impostazioni, o scegliere un'altra cartella.</translation>
    </message>
    <message>
        <source>Start again in another folder with a smaller learning rate.</source>
        <translation>Ricominciare in un'altra cartella con un tasso di apprendimento più piccolo.</translation>
    </message>
    <message>
        <source>Correct the line that is named.</source>
        <translation>Correggere la riga indicata.</translation>
    </message>
    <message>
        <source>Look at the list of days: each has its reason.</source>
        <translation>Guardare l'elenco dei giorni: ognuno ha il suo motivo.</translation>
    </message>
    <message>
        <source>Try again later, or import the file.</source>
        <translation>Riprovare più tardi, o importare il file.</translation>
    </message>
    <message>
        <source>Download the zip in a web browser, and import it.</source>
        <translation>Scaricare lo zip in un browser, e importarlo.</translation>
    </message>
    <message>
        <source>Rename the file, or remove the one in the folder.</source>
        <translation>Rinominare il file, o togliere quello nella cartella.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Usare un indirizzo che inizi con https.</translation>
    </message>
    <message>
        <source>Provisional, a better version will follow: {sensors}.</source>
        <translation>Provvisorio, seguirà una versione migliore: {sensors}.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>ottima</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buona</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>discreta</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>scarsa</translation>
    </message>
    <message>
        <source>no clear view of Sentinel-2 or Landsat in eight days</source>
        <translation>nessuna vista libera di Sentinel-2 o Landsat in otto giorni</translation>
    </message>
    <message>
        <source>the place is unlike all places of the training data</source>
        <translation>il luogo è diverso da tutti i luoghi dei dati di addestramento</translation>
    </message>
    <message>
        <source>clear sky</source>
        <translation>cielo sereno</translation>
    </message>
    <message>
        <source>clouds</source>
        <translation>nubi</translation>
    </message>
    <message>
        <source>no Sentinel-2 or Landsat image of the day</source>
        <translation>nessuna immagine Sentinel-2 o Landsat del giorno</translation>
    </message>
    <message>
        <source>clouds, and no Sentinel-2 or Landsat image of the day</source>
        <translation>nubi, e nessuna immagine Sentinel-2 o Landsat del giorno</translation>
    </message>
    <message>
        <source>none in eight days</source>
        <translation>nessuna in otto giorni</translation>
    </message>
    <message>
        <source>on the day itself</source>
        <translation>nel giorno stesso</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 giorno</translation>
    </message>
    <message>
        <source>Seen in the eight days (1 km around; cloud where it is known):</source>
        <translation>Visto negli otto giorni (1 km intorno; nubi dove sono note):</translation>
    </message>
    <message>
        <source>There is no quality layer beside the map, so nothing more is known of its input.</source>
        <translation>Accanto alla mappa non c'è un layer di qualità, quindi dei suoi dati in ingresso non si sa altro.</translation>
    </message>
    <message>
        <source>On {day}, snow covers {n} % of this pixel.</source>
        <translation>Il {day} la neve copre il {n} % di questo pixel.</translation>
    </message>
    <message>
        <source>Quality class {n} ({name})</source>
        <translation>Classe di qualità {n} ({name})</translation>
    </message>
    <message>
        <source>: a clear view on the day itself, and nothing against it.</source>
        <translation>: una vista libera nel giorno stesso e nulla in contrario.</translation>
    </message>
    <message>
        <source>Last clear view of Sentinel-2 or Landsat: {optical}. Last view of Sentinel-1: {radar}.</source>
        <translation>Ultima vista libera di Sentinel-2 o Landsat: {optical}. Ultima vista di Sentinel-1: {radar}.</translation>
    </message>
    <message>
        <source>Condition: {condition}. The model saw {sensors}.</source>
        <translation>Condizione: {condition}. Il modello ha visto {sensors}.</translation>
    </message>
    <message>
        <source>{day} ({cloud} % cloud</source>
        <translation>{day} ({cloud} % nubi</translation>
    </message>
    <message>
        <source>, this pixel too)</source>
        <translation>, anche questo pixel)</translation>
    </message>
    <message>
        <source>This pixel has no value on {day}.</source>
        <translation>Questo pixel non ha valore il {day}.</translation>
    </message>
    <message>
        <source>the last clear view of Sentinel-2 or Landsat is {days} old</source>
        <translation>l'ultima vista libera di Sentinel-2 o Landsat risale a {days} fa</translation>
    </message>
    <message>
        <source>maps of this condition ({name}) have larger errors</source>
        <translation>le mappe di questa condizione ({name}) hanno errori maggiori</translation>
    </message>
    <message>
        <source>{n} % of the pixels are missing where a sensor looked</source>
        <translation>manca il {n} % dei pixel dove un sensore ha osservato</translation>
    </message>
    <message>
        <source>the model saw little, {n} of 155 tokens</source>
        <translation>il modello ha visto poco, {n} di 155 token</translation>
    </message>
    <message>
        <source>{days} before</source>
        <translation>{days} prima</translation>
    </message>
    <message>
        <source>Made with the weights {names}.</source>
        <translation>Prodotto con i pesi {names}.</translation>
    </message>
    <message>
        <source>Elevation: {n} m.</source>
        <translation>Quota: {n} m.</translation>
    </message>
    <message>
        <source>The models and flips differ by {n} % (standard deviation).</source>
        <translation>I modelli e le riflessioni differiscono del {n} % (deviazione standard).</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Preparazione</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Scaricamento</translation>
    </message>
    <message>
        <source>Installing the libraries</source>
        <translation>Installazione delle librerie</translation>
    </message>
    <message>
        <source>Checking that the engine works</source>
        <translation>Verifica del funzionamento del motore di calcolo</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>: {done} of {total}</source>
        <translation>: {done} di {total}</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>, {speed} per second</source>
        <translation>, {speed} al secondo</translation>
    </message>
    <message>
        <source>, about {time} left</source>
        <translation>, ancora circa {time}</translation>
    </message>
    <message>
        <source>Snow {first} to {last}</source>
        <translation>Neve dal {first} al {last}</translation>
    </message>
    <message>
        <source>Snow {day}</source>
        <translation>Neve {day}</translation>
    </message>
    <message>
        <source>{day} snow</source>
        <translation>{day} neve</translation>
    </message>
    <message>
        <source>{day} uncertainty</source>
        <translation>{day} incertezza</translation>
    </message>
    <message>
        <source>{day} change</source>
        <translation>{day} variazione</translation>
    </message>
    <message>
        <source>{day} quality</source>
        <translation>{day} qualità</translation>
    </message>
    <message>
        <source>{day} percent</source>
        <translation>{day} percentuale</translation>
    </message>
    <message>
        <source>{day} snow on the ground</source>
        <translation>{day} neve al suolo</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (viewable)</source>
        <translation>Copertura nevosa frazionaria {day} (visibile)</translation>
    </message>
    <message>
        <source>Uncertainty of the fractional snow cover {day}</source>
        <translation>Incertezza della copertura nevosa frazionaria {day}</translation>
    </message>
    <message>
        <source>Change of the fractional snow cover {day}</source>
        <translation>Variazione della copertura nevosa frazionaria {day}</translation>
    </message>
    <message>
        <source>Quality of the fractional snow cover {day}</source>
        <translation>Qualità della copertura nevosa frazionaria {day}</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (percent, CLMS codes)</source>
        <translation>Copertura nevosa frazionaria {day} (percentuale, codici CLMS)</translation>
    </message>
    <message>
        <source>Fractional snow cover {day} (on the ground)</source>
        <translation>Copertura nevosa frazionaria {day} (al suolo)</translation>
    </message>
    <message>
        <source>Fractional snow cover as seen from above (viewable), 0 to 1, on a 100 m grid, on {day}. CF standard name: {name}. Predicted by SnowGalileo from the 8-day multi-sensor stack of that day.</source>
        <translation>Copertura nevosa frazionaria vista dall'alto (visibile), da 0 a 1, su una griglia di 100 m, il {day}. Nome standard CF: {name}. Calcolata da SnowGalileo dallo stack multisensore di 8 giorni di quel giorno.</translation>
    </message>
    <message>
        <source>Standard deviation of the fractional snow cover of {day} over several SnowGalileo models or flips of the input, on a 100 m grid. It tells how much they disagree; the error can be larger.</source>
        <translation>Deviazione standard della copertura nevosa frazionaria del {day} tra più modelli SnowGalileo o riflessioni dei dati in ingresso, su una griglia di 100 m. Indica quanto discordano; l'errore può essere maggiore.</translation>
    </message>
    <message>
        <source>How reliable each pixel of the snow map of {day} is, and why, in eight bands: quality class 0 (best) to 3, condition, days since the last view of Sentinel-2 or Landsat, days since the last view of Sentinel-1 (255: none in eight days), tokens that the model saw, sensors that contributed (bit field), missing pixels in percent, sensors of which a better version will follow.</source>
        <translation>Affidabilità di ogni pixel della mappa della neve del {day}, e perché, in otto bande: classe di qualità da 0 (ottima) a 3, condizione, giorni dall'ultima vista di Sentinel-2 o Landsat, giorni dall'ultima vista di Sentinel-1 (255: nessuna in otto giorni), token visti dal modello, sensori che hanno contribuito (campo di bit), pixel mancanti in percentuale, sensori dei quali seguirà una versione migliore.</translation>
    </message>
    <message>
        <source>Viewable fractional snow cover of {day} in percent, as bytes with the codes of the Copernicus snow products: 205 no optical view in eight days, 255 no data.</source>
        <translation>Copertura nevosa frazionaria visibile del {day} in percentuale, in byte con i codici dei prodotti neve Copernicus: 205 nessuna vista ottica in otto giorni, 255 nessun dato.</translation>
    </message>
    <message>
        <source>Snow cover on the ground of {day}, 0 to 1, estimated from the snow cover seen from above and tree cover density. CF standard name: surface_snow_area_fraction.</source>
        <translation>Copertura nevosa al suolo del {day}, da 0 a 1, stimata dalla copertura vista dall’alto e dalla densità della copertura arborea. Nome standard CF: surface_snow_area_fraction.</translation>
    </message>
    <message>
        <source>Fractional snow cover of {day} mapped by SnowGalileo with some inputs hidden, minus that mapped with all inputs, on a 100 m grid.</source>
        <translation>Copertura nevosa frazionaria del {day} mappata da SnowGalileo con alcuni dati in ingresso nascosti, meno quella mappata con tutti, su una griglia di 100 m.</translation>
    </message>
    <message>
        <source>Viewable snow cover</source>
        <translation>Copertura nevosa visibile</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Deviazione standard</translation>
    </message>
    <message>
        <source>Change of snow cover</source>
        <translation>Variazione della copertura nevosa</translation>
    </message>
    <message>
        <source>Quality class</source>
        <translation>Classe di qualità</translation>
    </message>
    <message>
        <source>Snow cover, percent</source>
        <translation>Copertura nevosa, percentuale</translation>
    </message>
    <message>
        <source>Snow cover on the ground</source>
        <translation>Copertura nevosa al suolo</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Condizione</translation>
    </message>
    <message>
        <source>Cells by condition</source>
        <translation>Celle per condizione</translation>
    </message>
    <message>
        <source>Inputs hidden from the model</source>
        <translation>Dati in ingresso nascosti al modello</translation>
    </message>
    <message>
        <source>Averaged over flips and turns</source>
        <translation>Media su riflessioni e rotazioni</translation>
    </message>
    <message>
        <source>Cell borders hidden</source>
        <translation>Bordi delle celle nascosti</translation>
    </message>
    <message>
        <source>Cut off at the area</source>
        <translation>Ritagliata sull'area</translation>
    </message>
    <message>
        <source>Missing pixels</source>
        <translation>Pixel mancanti</translation>
    </message>
    <message>
        <source>Device and precision</source>
        <translation>Dispositivo e precisione</translation>
    </message>
    <message>
        <source>Cells of 1 km</source>
        <translation>Celle di 1 km</translation>
    </message>
    <message>
        <source>Cells without data</source>
        <translation>Celle senza dati</translation>
    </message>
    <message>
        <source>Inputs left out</source>
        <translation>Dati in ingresso esclusi</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modello</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>SHA-256 del modello</translation>
    </message>
    <message>
        <source>Model size and head</source>
        <translation>Dimensione e testa del modello</translation>
    </message>
    <message>
        <source>Note on the model</source>
        <translation>Nota sul modello</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>strict, outside the validated configuration</source>
        <translation>rigoroso, fuori dalla configurazione validata</translation>
    </message>
    <message>
        <source>{file} was not written: {reason}</source>
        <translation>{file} non è stato scritto: {reason}</translation>
    </message>
    <message>
        <source>These services could not be asked: {services}. What is new of {sensors} is not known.</source>
        <translation>Non è stato possibile interrogare questi servizi: {services}. Non si sa che cosa ci sia di nuovo di {sensors}.</translation>
    </message>
    <message>
        <source>What services hold that could not be asked is not counted.</source>
        <translation>Ciò che hanno i servizi che non è stato possibile interrogare non è contato.</translation>
    </message>
    <message>
        <source>To download: {size} MB, about {time}; here already: {here} MB; free: {free} GB.</source>
        <translation>Da scaricare: {size} MB, circa {time}; già presenti: {here} MB; liberi: {free} GB.</translation>
    </message>
    <message>
        <source>The stack takes about {size} MB and {time}, while products arrive.</source>
        <translation>Lo stack richiede circa {size} MB e {time}, mentre arrivano i prodotti.</translation>
    </message>
    <message>
        <source>Check the internet connection.</source>
        <translation>Verificare la connessione a Internet.</translation>
    </message>
    <message>
        <source>The disk has too little room: {needed} GB are needed.</source>
        <translation>Lo spazio su disco non basta: servono {needed} GB.</translation>
    </message>
    <message>
        <source>Remove the layer from the project, or choose another file.</source>
        <translation>Rimuovere il layer dal progetto o scegliere un altro file.</translation>
    </message>
    <message>
        <source>{path} cannot be replaced, because the layer '{layer}' uses it.</source>
        <translation>Impossibile sostituire {path}, perché è usato dal layer '{layer}'.</translation>
    </message>
    <message>
        <source>no optical view in eight days</source>
        <translation>nessuna vista ottica in otto giorni</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>osservato</translation>
    </message>
    <message>
        <source>the last value before</source>
        <translation>l'ultimo valore precedente</translation>
    </message>
    <message>
        <source>on a line between two values</source>
        <translation>su una retta tra due valori</translation>
    </message>
    <message>
        <source>on a curve between values</source>
        <translation>su una curva tra valori</translation>
    </message>
    <message>
        <source>as the first or last value</source>
        <translation>come il primo o l'ultimo valore</translation>
    </message>
    <message>
        <source>not filled</source>
        <translation>non riempito</translation>
    </message>
    <message>
        <source>Sensors that contributed</source>
        <translation>Sensori che hanno contribuito</translation>
    </message>
    <message>
        <source>Sensors that are provisional</source>
        <translation>Sensori provvisori</translation>
    </message>
    <message>
        <source>Where the snow cover comes from</source>
        <translation>Da dove viene la copertura nevosa</translation>
    </message>
    <message>
        <source>Distance to the nearest value</source>
        <translation>Distanza dal valore più vicino</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>nessun giorno del genere</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} di {all}</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>nessun valore</translation>
    </message>
    <message>
        <source>Asking the services: {done} of {total}, waiting for {name}…</source>
        <translation>Interrogazione dei servizi: {done} di {total}, in attesa di {name}…</translation>
    </message>
    <message>
        <source>Looking at the input… {done} of {total}</source>
        <translation>Esame dei dati in ingresso… {done} di {total}</translation>
    </message>
    <message>
        <source>Looking at the input</source>
        <translation>Esame dei dati in ingresso</translation>
    </message>
    <message>
        <source>Asking the services</source>
        <translation>Interrogazione dei servizi</translation>
    </message>
    <message>
        <source>Looking at the days</source>
        <translation>Esame dei giorni</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lettura</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Calcolo</translation>
    </message>
    <message>
        <source>Writing the map</source>
        <translation>Scrittura della mappa</translation>
    </message>
    <message>
        <source>Reading scenes</source>
        <translation>Lettura delle scene</translation>
    </message>
    <message>
        <source>Preparing cells</source>
        <translation>Preparazione delle celle</translation>
    </message>
    <message>
        <source>Writing cells</source>
        <translation>Scrittura delle celle</translation>
    </message>
    <message>
        <source>Adding clouds</source>
        <translation>Aggiunta di nubi</translation>
    </message>
    <message>
        <source>Comparing with the labels</source>
        <translation>Confronto con i riferimenti</translation>
    </message>
    <message>
        <source>Reading the random forest's training stacks</source>
        <translation>Lettura degli stack di addestramento della foresta casuale</translation>
    </message>
    <message>
        <source>Comparing with simpler methods</source>
        <translation>Confronto con metodi più semplici</translation>
    </message>
    <message>
        <source>Contacting the server</source>
        <translation>Connessione al server</translation>
    </message>
    <message>
        <source>Downloading and reading</source>
        <translation>Scaricamento e lettura</translation>
    </message>
    <message>
        <source>Removing products</source>
        <translation>Rimozione dei prodotti</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importazione</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Controllo dei file</translation>
    </message>
    <message>
        <source>Evaluating the models</source>
        <translation>Valutazione dei modelli</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Season metrics</source>
        <translation>Metriche stagionali</translation>
    </message>
    <message>
        <source>Filling gaps</source>
        <translation>Riempimento delle lacune</translation>
    </message>
    <message>
        <source>Snow on the ground</source>
        <translation>Neve al suolo</translation>
    </message>
    <message>
        <source>Joining days</source>
        <translation>Unione dei giorni</translation>
    </message>
    <message>
        <source>Writing NetCDF</source>
        <translation>Scrittura NetCDF</translation>
    </message>
    <message>
        <source>Joining pictures</source>
        <translation>Unione delle immagini</translation>
    </message>
    <message>
        <source>Area statistics</source>
        <translation>Statistiche delle aree</translation>
    </message>
    <message>
        <source>Reading the pixel</source>
        <translation>Lettura del pixel</translation>
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
        <translation>: {done} di {cells}</translation>
    </message>
    <message>
        <source>: {done} of {total} MB</source>
        <translation>: {done} di {total} MB</translation>
    </message>
    <message>
        <source>, on {device}</source>
        <translation>, su {device}</translation>
    </message>
    <message>
        <source>Condition of the model</source>
        <translation>Condizione del modello</translation>
    </message>
    <message>
        <source>Days since Sentinel-2 or Landsat</source>
        <translation>Giorni da Sentinel-2 o Landsat</translation>
    </message>
    <message>
        <source>Days since Sentinel-1</source>
        <translation>Giorni da Sentinel-1</translation>
    </message>
    <message>
        <source>Tokens that the model saw</source>
        <translation>Token visti dal modello</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Rilievo</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Aree</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>{what} {day}</source>
        <translation>{what} {day}</translation>
    </message>
    <message>
        <source>Choose a .qpt file that QGIS's layout window has saved.</source>
        <translation>Scegliere un file .qpt salvato dalla finestra di layout di QGIS.</translation>
    </message>
    <message>
        <source>{file} is not a layout template with a map.</source>
        <translation>{file} non è un modello di layout con una mappa.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>e altri {n}</translation>
    </message>
    <message>
        <source>km²</source>
        <translation>km²</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>visto</translation>
    </message>
    <message>
        <source>snow km²</source>
        <translation>neve km²</translation>
    </message>
    <message>
        <source>snow cover of what was seen</source>
        <translation>copertura nevosa di ciò che è stato visto</translation>
    </message>
    <message>
        <source>snow-covered, scaled to the whole</source>
        <translation>innevati, riportati al totale</translation>
    </message>
    <message>
        <source>How much was seen, and how sure it is</source>
        <translation>Quanto è stato visto e con quale certezza</translation>
    </message>
    <message>
        <source>Before you rely on it</source>
        <translation>Prima di farvi affidamento</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Snow cover</source>
        <translation>Copertura nevosa</translation>
    </message>
    <message>
        <source>{low} to {high} m</source>
        <translation>da {low} a {high} m</translation>
    </message>
    <message>
        <source>The map has no quality and no uncertainty layer.</source>
        <translation>La mappa non ha né un layer di qualità né uno di incertezza.</translation>
    </message>
    <message>
        <source>The map shows viewable snow cover: under trees there can be more snow than is seen.</source>
        <translation>La mappa mostra la copertura nevosa visibile: sotto gli alberi può esserci più neve di quanta se ne veda.</translation>
    </message>
    <message>
        <source>It tells nothing of the depth, the water or the stability of the snow.</source>
        <translation>Non dice nulla dello spessore, dell'acqua o della stabilità della neve.</translation>
    </message>
    <message>
        <source>It is computed from satellite data and can be wrong, mostly under clouds and in forest.</source>
        <translation>È calcolata da dati satellitari e può essere errata, soprattutto sotto le nuvole e nel bosco.</translation>
    </message>
    <message>
        <source>Model: {value}.</source>
        <translation>Modello: {value}.</translation>
    </message>
    <message>
        <source>Condition: {value}.</source>
        <translation>Condizione: {value}.</translation>
    </message>
    <message>
        <source>Note on the model: {value}.</source>
        <translation>Nota sul modello: {value}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {value}.</source>
        <translation>Nascosti al modello: {value}.</translation>
    </message>
    <message>
        <source>From another source.</source>
        <translation>Da un'altra fonte.</translation>
    </message>
    <message>
        <source>Elevation</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutte</translation>
    </message>
    <message>
        <source>Viewable snow cover on {day}. Plain relief: not seen.</source>
        <translation>Copertura nevosa visibile il {day}. Rilievo grigio: non visto.</translation>
    </message>
    <message>
        <source>Numbers of {day}</source>
        <translation>Cifre del {day}</translation>
    </message>
    <message>
        <source>{seen} of {area} km² were seen ({share}).</source>
        <translation>Sono stati visti {seen} di {area} km² ({share}).</translation>
    </message>
    <message>
        <source>Map: {file} ({kind}).</source>
        <translation>Mappa: {file} ({kind}).</translation>
    </message>
    <message>
        <source>{n} areas</source>
        <translation>{n} aree</translation>
    </message>
    <message>
        <source>{n} km²</source>
        <translation>{n} km²</translation>
    </message>
    <message>
        <source>Quality: {classes}.</source>
        <translation>Qualità: {classes}.</translation>
    </message>
    <message>
        <source>Mean standard deviation of a pixel: {n}.</source>
        <translation>Deviazione standard media di un pixel: {n}.</translation>
    </message>
    <message>
        <source>Nine tenths were last seen without clouds within {n} days.</source>
        <translation>Nove decimi sono stati visti senza nuvole negli ultimi {n} giorni.</translation>
    </message>
    <message>
        <source>Too little was seen to scale to the whole: {areas}.</source>
        <translation>È stato visto troppo poco per riportare al totale: {areas}.</translation>
    </message>
    <message>
        <source>Made with {software}.</source>
        <translation>Fatta con {software}.</translation>
    </message>
    <message>
        <source>demonstration model, trained on simulated scenes; not the published SnowGalileo model</source>
        <translation>modello dimostrativo, addestrato su scene simulate; non è il modello SnowGalileo pubblicato</translation>
    </message>
    <message>
        <source>Missing pixels were treated strictly, for which the published weights are not validated.</source>
        <translation>I pixel mancanti sono stati trattati in modo rigoroso, per cui i pesi pubblicati non sono validati.</translation>
    </message>
    <message>
        <source>Note on the model: {note}.</source>
        <translation>Nota sul modello: {note}.</translation>
    </message>
    <message>
        <source>Hidden from the model: {inputs}.</source>
        <translation>Nascosti al modello: {inputs}.</translation>
    </message>
    <message>
        <source>Days with snow</source>
        <translation>Giorni con neve</translation>
    </message>
    <message>
        <source>First day with snow</source>
        <translation>Primo giorno con neve</translation>
    </message>
    <message>
        <source>Last day with snow</source>
        <translation>Ultimo giorno con neve</translation>
    </message>
    <message>
        <source>Days from the first to the last snow</source>
        <translation>Giorni dalla prima all'ultima neve</translation>
    </message>
    <message>
        <source>Longest snow period: first day</source>
        <translation>Periodo nevoso più lungo: primo giorno</translation>
    </message>
    <message>
        <source>Longest snow period: last day</source>
        <translation>Periodo nevoso più lungo: ultimo giorno</translation>
    </message>
    <message>
        <source>Number of snow periods</source>
        <translation>Numero di periodi nevosi</translation>
    </message>
    <message>
        <source>Season: first day</source>
        <translation>Stagione: primo giorno</translation>
    </message>
    <message>
        <source>Season: end</source>
        <translation>Stagione: fine</translation>
    </message>
    <message>
        <source>Season: length</source>
        <translation>Stagione: durata</translation>
    </message>
    <message>
        <source>Continuous snow season: first day</source>
        <translation>Stagione nevosa continua: primo giorno</translation>
    </message>
    <message>
        <source>Continuous snow season: last day</source>
        <translation>Stagione nevosa continua: ultimo giorno</translation>
    </message>
    <message>
        <source>Continuous snow season: length</source>
        <translation>Stagione nevosa continua: durata</translation>
    </message>
    <message>
        <source>Continuous snow seasons: number</source>
        <translation>Stagioni nevose continue: numero</translation>
    </message>
    <message>
        <source>Continuous snow seasons: all days</source>
        <translation>Stagioni nevose continue: tutti i giorni</translation>
    </message>
    <message>
        <source>Days seen</source>
        <translation>Giorni visti</translation>
    </message>
    <message>
        <source>Longest gap without a view</source>
        <translation>Lacuna più lunga senza vista</translation>
    </message>
    <message>
        <source>Season {year}</source>
        <translation>Stagione {year}</translation>
    </message>
    <message>
        <source>This computer gives the right numbers.</source>
        <translation>Questo computer dà i valori corretti.</translation>
    </message>
    <message>
        <source>This computer gives wrong numbers. Its maps cannot be trusted.</source>
        <translation>Questo computer dà valori errati. Le sue mappe non sono affidabili.</translation>
    </message>
    <message>
        <source>a pixel has no number</source>
        <translation>un pixel non ha un numero</translation>
    </message>
    <message>
        <source>Snow cover: {found}, {allowed} is allowed ({precision}).</source>
        <translation>Copertura nevosa: {found}, ammesso {allowed} ({precision}).</translation>
    </message>
    <message>
        <source>{device}: {speed} cells per second with the demonstration model.</source>
        <translation>{device}: {speed} celle al secondo con il modello dimostrativo.</translation>
    </message>
    <message>
        <source>largest difference {value}</source>
        <translation>differenza massima {value}</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 bit</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 bit</translation>
    </message>
    <message>
        <source>{day} filled</source>
        <translation>{day} riempito</translation>
    </message>
    <message>
        <source>({days} old)</source>
        <translation>({days} fa)</translation>
    </message>
    <message>
        <source>-1: less snow</source>
        <translation>-1: meno neve</translation>
    </message>
    <message>
        <source>-1: snow missed</source>
        <translation>-1: neve mancata</translation>
    </message>
    <message>
        <source>0 %: no snow</source>
        <translation>0 %: senza neve</translation>
    </message>
    <message>
        <source>0.5: no agreement</source>
        <translation>0.5: nessun accordo</translation>
    </message>
    <message>
        <source>0: all agree</source>
        <translation>0: tutti concordi</translation>
    </message>
    <message>
        <source>0: as the label</source>
        <translation>0: come l'etichetta</translation>
    </message>
    <message>
        <source>0: best</source>
        <translation>0: ottima</translation>
    </message>
    <message>
        <source>0: no change</source>
        <translation>0: nessun cambiamento</translation>
    </message>
    <message>
        <source>0: no snow</source>
        <translation>0: senza neve</translation>
    </message>
    <message>
        <source>1 day before</source>
        <translation>1 giorno prima</translation>
    </message>
    <message>
        <source>1 to 20 %</source>
        <translation>da 1 a 20 %</translation>
    </message>
    <message>
        <source>155: all</source>
        <translation>155: tutti</translation>
    </message>
    <message>
        <source>1: full snow cover</source>
        <translation>1: tutto coperto di neve</translation>
    </message>
    <message>
        <source>1: good</source>
        <translation>1: buona</translation>
    </message>
    <message>
        <source>1: more snow</source>
        <translation>1: più neve</translation>
    </message>
    <message>
        <source>1: snow invented</source>
        <translation>1: neve inventata</translation>
    </message>
    <message>
        <source>205: no optical view in 8 days</source>
        <translation>205: nessuna vista ottica in 8 giorni</translation>
    </message>
    <message>
        <source>21 to 40 %</source>
        <translation>da 21 a 40 %</translation>
    </message>
    <message>
        <source>2: fair</source>
        <translation>2: discreta</translation>
    </message>
    <message>
        <source>3: poor</source>
        <translation>3: scarsa</translation>
    </message>
    <message>
        <source>41 to 60 %</source>
        <translation>da 41 a 60 %</translation>
    </message>
    <message>
        <source>61 to 80 %</source>
        <translation>da 61 a 80 %</translation>
    </message>
    <message>
        <source>81 to 100 %</source>
        <translation>da 81 a 100 %</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>sereno</translation>
    </message>
    <message>
        <source>clouds, no high-resolution image</source>
        <translation>nubi, nessuna immagine ad alta risoluzione</translation>
    </message>
    <message>
        <source>no high-resolution image</source>
        <translation>nessuna immagine ad alta risoluzione</translation>
    </message>
    <message>
        <source>none in 8 days</source>
        <translation>nessuna in 8 giorni</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>lo stesso giorno</translation>
    </message>
    <message>
        <source>Starting the SnowGalileo engine</source>
        <translation>Avvio del motore di calcolo di SnowGalileo</translation>
    </message>
    <message>
        <source>SnowGalileo: look for the engine</source>
        <translation>SnowGalileo: cerca il motore di calcolo</translation>
    </message>
    <message>
        <source>SnowGalileo: install the engine</source>
        <translation>SnowGalileo: installa il motore di calcolo</translation>
    </message>
    <message>
        <source>SnowGalileo: remove the engine</source>
        <translation>SnowGalileo: rimuovi il motore di calcolo</translation>
    </message>
    <message>
        <source>SnowGalileo: save the engine for a computer without internet</source>
        <translation>SnowGalileo: salva il motore di calcolo per un computer senza internet</translation>
    </message>
    <message>
        <source>SnowGalileo: diagnostics</source>
        <translation>SnowGalileo: diagnostica</translation>
    </message>
    <message>
        <source>SnowGalileo: read polygons</source>
        <translation>SnowGalileo: leggi i poligoni</translation>
    </message>
    <message>
        <source>No polygon is selected in '{layer}'.</source>
        <translation>Nessun poligono selezionato in '{layer}'.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no polygons.</source>
        <translation>Il layer '{layer}' non ha poligoni.</translation>
    </message>
    <message>
        <source>The layer '{name}' cannot be read: {reason}</source>
        <translation>Impossibile leggere il layer '{name}': {reason}</translation>
    </message>
    <message>
        <source>A finished stack has no new days.</source>
        <translation>Uno stack finito non ha giorni nuovi.</translation>
    </message>
    <message>
        <source>Choose downloaded products or Online as the input.</source>
        <translation>Scegliere prodotti scaricati oppure Online come input.</translation>
    </message>
    <message>
        <source>A watch needs an area, a day and a model.</source>
        <translation>Un monitoraggio richiede un'area, un giorno e un modello.</translation>
    </message>
    <message>
        <source>The next update maps {days}, from {first} to {last}, where there are products.</source>
        <translation>Il prossimo aggiornamento mappa {days}, dal {first} al {last}, dove ci sono prodotti.</translation>
    </message>
    <message>
        <source>Nothing runs by itself: click Update, or let a timer of your system do it (see the guide).</source>
        <translation>Nulla parte da solo: fare clic su «Aggiorna», o affidarlo a un timer del sistema (vedere la guida).</translation>
    </message>
    <message>
        <source>What could be done is done; the next update tries the rest again.</source>
        <translation>Ciò che era possibile è fatto; il prossimo aggiornamento riproverà il resto.</translation>
    </message>
    <message>
        <source>final</source>
        <translation>definitivo</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>provvisorio</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mancante</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>non riuscito</translation>
    </message>
    <message>
        <source>not looked for yet</source>
        <translation>non ancora cercato</translation>
    </message>
    <message>
        <source>no product of {day} itself</source>
        <translation>nessun prodotto del {day} stesso</translation>
    </message>
    <message>
        <source>no product of {day} itself yet</source>
        <translation>ancora nessun prodotto del {day} stesso</translation>
    </message>
    <message>
        <source>no product of the {count} days up to {day}</source>
        <translation>nessun prodotto dei {count} giorni fino al {day}</translation>
    </message>
    <message>
        <source>maps are kept for {count} days only</source>
        <translation>le mappe si conservano solo per {count} giorni</translation>
    </message>
    <message>
        <source>not made again: {error}</source>
        <translation>non rifatto: {error}</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} ({provisional})</source>
        <translation>{sensor} dal {first} al {last} ({provisional})</translation>
    </message>
    <message>
        <source>{sensor} {day} not there yet</source>
        <translation>{sensor} del {day} non ancora disponibile</translation>
    </message>
    <message>
        <source>{sensor} {first} to {last} not there yet</source>
        <translation>{sensor} dal {first} al {last} non ancora disponibile</translation>
    </message>
    <message>
        <source>{sensor} may come until {day}</source>
        <translation>{sensor} può arrivare fino al {day}</translation>
    </message>
    <message>
        <source>last looked for on {day}</source>
        <translation>cercato l'ultima volta il {day}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>other model files</source>
        <translation>altri file di modello</translation>
    </message>
    <message>
        <source>other settings</source>
        <translation>altre impostazioni</translation>
    </message>
    <message>
        <source>{scene} new</source>
        <translation>{scene} nuovo</translation>
    </message>
    <message>
        <source>{scene} another version</source>
        <translation>{scene} in altra versione</translation>
    </message>
    <message>
        <source>{scene} final instead of {provisional}</source>
        <translation>{scene} definitivo invece di {provisional}</translation>
    </message>
    <message>
        <source>{scene} other values</source>
        <translation>{scene} con altri valori</translation>
    </message>
    <message>
        <source>{scene} gone</source>
        <translation>{scene} non più presente</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>e altri {count}</translation>
    </message>
    <message>
        <source>The latest map was not replaced: {error}</source>
        <translation>La mappa più recente non è stata sostituita: {error}</translation>
    </message>
    <message>
        <source>no map yet</source>
        <translation>ancora nessuna mappa</translation>
    </message>
    <message>
        <source>near-real-time version</source>
        <translation>versione in tempo quasi reale</translation>
    </message>
    <message>
        <source>preliminary values</source>
        <translation>valori preliminari</translation>
    </message>
    <message>
        <source>{name}: not everything could be done: {first}.</source>
        <translation>{name}: non è stato possibile fare tutto: {first}.</translation>
    </message>
    <message>
        <source>latest {day}</source>
        <translation>ultima {day}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>niente di nuovo</translation>
    </message>
    <message>
        <source>substitute: {name}</source>
        <translation>sostituto: {name}</translation>
    </message>
    <message>
        <source>{n} mapped</source>
        <translation>{n} mappati</translation>
    </message>
    <message>
        <source>{n} mapped again</source>
        <translation>{n} mappati di nuovo</translation>
    </message>
    <message>
        <source>{count} more failed, too.</source>
        <translation>Non riusciti anche altri {count}.</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Accesso in corso…</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine</source>
        <translation>Progetto Google Cloud registrato per Earth Engine</translation>
    </message>
    <message>
        <source>Cloud project for Earth Engine</source>
        <translation>Progetto Cloud per Earth Engine</translation>
    </message>
    <message>
        <source>Choose the key file of a service account</source>
        <translation>Scegli il file della chiave di un account di servizio</translation>
    </message>
    <message>
        <source>[Login of 'earthengine authenticate']</source>
        <translation>[Accesso di «earthengine authenticate»]</translation>
    </message>
    <message>
        <source>File that logs in to Earth Engine</source>
        <translation>File per accedere a Earth Engine</translation>
    </message>
    <message>
        <source>Key file of a service account, which stays where it is. Empty: the login of Google's own program.</source>
        <translation>File della chiave di un account di servizio, che resta dov'è. Vuoto: l'accesso del programma di Google.</translation>
    </message>
    <message>
        <source>No account is chosen.</source>
        <translation>Nessun account scelto.</translation>
    </message>
    <message>
        <source>SnowGalileo: test accounts</source>
        <translation>SnowGalileo: prova gli account</translation>
    </message>
    <message>
        <source>For {gives}. &lt;a href='{page}'&gt;Register&lt;/a&gt;</source>
        <translation>Per {gives}. &lt;a href='{page}'&gt;Registrarsi&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Account of {service}</source>
        <translation>Account di {service}</translation>
    </message>
    <message>
        <source>All chosen accounts work.</source>
        <translation>Tutti gli account scelti funzionano.</translation>
    </message>
    <message>
        <source>&lt;a href='{page}'&gt;Terms and access&lt;/a&gt;</source>
        <translation>&lt;a href='{page}'&gt;Condizioni e accesso&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Anal&amp;yse</source>
        <translation>Anali&amp;zza</translation>
    </message>
    <message>
        <source>Answer the question from the snow maps</source>
        <translation>Rispondi alla domanda dalle mappe della neve</translation>
    </message>
    <message>
        <source>SnowGalileo: analyse snow maps</source>
        <translation>SnowGalileo: analizza le mappe della neve</translation>
    </message>
    <message>
        <source>Maps in this project</source>
        <translation>Mappe in questo progetto</translation>
    </message>
    <message>
        <source>Files or a folder</source>
        <translation>File o una cartella</translation>
    </message>
    <message>
        <source>Where the snow maps are</source>
        <translation>Dove si trovano le mappe della neve</translation>
    </message>
    <message>
        <source>Snow cover: fi&amp;les or folder</source>
        <translation>Copertura nevosa: fi&amp;le o cartella</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>Che cosa si vuole sapere?</translation>
    </message>
    <message>
        <source>Temporary folder</source>
        <translation>Cartella temporanea</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Cartella dei risultati</translation>
    </message>
    <message>
        <source>Choose snow maps.</source>
        <translation>Scegliere mappe della neve.</translation>
    </message>
    <message>
        <source>This folder has no GeoTIFF in it.</source>
        <translation>In questa cartella non c'è nessun GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose a polygon layer of your areas.</source>
        <translation>Scegliere un layer di poligoni delle proprie aree.</translation>
    </message>
    <message>
        <source>Choose a raster file of tree cover density, in percent.</source>
        <translation>Scegliere un file raster della densità della copertura arborea, in percento.</translation>
    </message>
    <message>
        <source>Choose a terrain model: a raster file with elevations.</source>
        <translation>Scegliere un modello del terreno: un file raster con le quote.</translation>
    </message>
    <message>
        <source>Rasters</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Numbers for my areas</source>
        <translation>Valori per le mie aree</translation>
    </message>
    <message>
        <source>Snow-covered area by day and elevation.</source>
        <translation>Area innevata per giorno e quota.</translation>
    </message>
    <message>
        <source>Snow line</source>
        <translation>Limite della neve</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins.</source>
        <translation>La quota a cui inizia la neve.</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Stagione</translation>
    </message>
    <message>
        <source>Snow days, first and last snow of every pixel in one year.</source>
        <translation>Giorni di neve, prima e ultima neve di ogni pixel in un anno.</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Riempi lacune</translation>
    </message>
    <message>
        <source>A map for every day, clouds filled from the days around.</source>
        <translation>Una mappa per ogni giorno, con le nubi riempite dai giorni vicini.</translation>
    </message>
    <message>
        <source>Under trees, too: an estimate from the tree cover.</source>
        <translation>Anche sotto gli alberi: una stima dalla copertura arborea.</translation>
    </message>
    <message>
        <source>{n} maps, {first} to {last}.</source>
        <translation>{n} mappe, dal {first} al {last}.</translation>
    </message>
    <message>
        <source>Snow cover without gaps</source>
        <translation>Copertura nevosa senza lacune</translation>
    </message>
    <message>
        <source>Choose, type or drop a folder</source>
        <translation>Scegliere, digitare o trascinare una cartella</translation>
    </message>
    <message>
        <source>Folder of downloaded products</source>
        <translation>Cartella dei prodotti scaricati</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products</source>
        <translation>Scegli una cartella di prodotti scaricati</translation>
    </message>
    <message>
        <source>Choose the area to map.</source>
        <translation>Scegliere l'area da mappare.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Whole stack</source>
        <translation>Stack intero</translation>
    </message>
    <message>
        <source>The area cannot be used: see Area above.</source>
        <translation>L'area non può essere usata: vedere «Area» sopra.</translation>
    </message>
    <message>
        <source>Drag a rectangle on the map. Esc cancels.</source>
        <translation>Trascinare un rettangolo sulla mappa. Esc annulla.</translation>
    </message>
    <message>
        <source>Draw the area on the map.</source>
        <translation>Disegnare l'area sulla mappa.</translation>
    </message>
    <message>
        <source>Reading the polygons…</source>
        <translation>Lettura dei poligoni…</translation>
    </message>
    <message>
        <source>Rectangle drawn on the map</source>
        <translation>Rettangolo disegnato sulla mappa</translation>
    </message>
    <message>
        <source>Polygon drawn on the map</source>
        <translation>Poligono disegnato sulla mappa</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Ciò che mostra la mappa</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>Coordinate</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Segnalibro</translation>
    </message>
    <message>
        <source>Extent of a layer</source>
        <translation>Estensione di un layer</translation>
    </message>
    <message>
        <source>Polygons of a layer</source>
        <translation>Poligoni di un layer</translation>
    </message>
    <message>
        <source>Click the corners, right-click to finish. Backspace removes a corner, Esc cancels.</source>
        <translation>Fare clic sui vertici, clic destro per terminare. Backspace elimina un vertice, Esc annulla.</translation>
    </message>
    <message>
        <source>The map shows nothing yet: add a layer, or draw the area.</source>
        <translation>La mappa non mostra ancora nulla: aggiungere un layer o disegnare l'area.</translation>
    </message>
    <message>
        <source>Type west, south, east, north.</source>
        <translation>Digitare ovest, sud, est, nord.</translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation>Non ci sono ancora segnalibri.</translation>
    </message>
    <message>
        <source>The project has no layer to take the extent from.</source>
        <translation>Il progetto non ha layer da cui prendere l'estensione.</translation>
    </message>
    <message>
        <source>The project has no polygon layer.</source>
        <translation>Il progetto non ha layer di poligoni.</translation>
    </message>
    <message>
        <source>The layer '{layer}' has no extent.</source>
        <translation>Il layer '{layer}' non ha estensione.</translation>
    </message>
    <message>
        <source>clouds not read yet</source>
        <translation>nubi non ancora lette</translation>
    </message>
    <message>
        <source>cloudy part</source>
        <translation>parte nuvolosa</translation>
    </message>
    <message>
        <source>prediction day</source>
        <translation>giorno della mappa</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Suolo</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>nessun dato</translation>
    </message>
    <message>
        <source>all of the area</source>
        <translation>tutta l'area</translation>
    </message>
    <message>
        <source>last seen</source>
        <translation>ultima vista</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} g</translation>
    </message>
    <message>
        <source>Numbers of the cell under the cursor</source>
        <translation>Valori della cella sotto il cursore</translation>
    </message>
    <message>
        <source>Looking at the input…</source>
        <translation>Esame dei dati in ingresso…</translation>
    </message>
    <message>
        <source>SnowGalileo: look at the input</source>
        <translation>SnowGalileo: esamina i dati in ingresso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>The input was not looked at.</source>
        <translation>I dati in ingresso non sono stati esaminati.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Point at a cell to see its numbers.</source>
        <translation>Puntare una cella per vederne i valori.</translation>
    </message>
    <message>
        <source>The table shows the last of the {n} days, {day}.</source>
        <translation>La tabella mostra l'ultimo dei {n} giorni, {day}.</translation>
    </message>
    <message>
        <source>All {n} days, one map each</source>
        <translation>Tutti i {n} giorni, una mappa ciascuno</translation>
    </message>
    <message>
        <source>; the model does not use the weather of the prediction day</source>
        <translation>; il modello non usa la meteo del giorno della mappa</translation>
    </message>
    <message>
        <source>under 1 %</source>
        <translation>meno dell'1 %</translation>
    </message>
    <message>
        <source>over 99 %</source>
        <translation>oltre il 99 %</translation>
    </message>
    <message>
        <source>{where}: {valid} of the area has data</source>
        <translation>{where}: il {valid} dell'area ha dati</translation>
    </message>
    <message>
        <source>{sensor}: last data {n} days before the prediction day.</source>
        <translation>{sensor}: ultimi dati {n} giorni prima del giorno della mappa.</translation>
    </message>
    <message>
        <source>{day}, {cells}; sensors with data: {sensors}.</source>
        <translation>{day}, {cells}; sensori con dati: {sensors}.</translation>
    </message>
    <message>
        <source>{where}: no data</source>
        <translation>{where}: nessun dato</translation>
    </message>
    <message>
        <source>; clouds are not known until the stack is built</source>
        <translation>; le nubi non sono note finché lo stack non è creato</translation>
    </message>
    <message>
        <source>{sensor}: no data in these 8 days.</source>
        <translation>{sensor}: nessun dato in questi 8 giorni.</translation>
    </message>
    <message>
        <source>{sensor}: data on the prediction day.</source>
        <translation>{sensor}: dati nel giorno della mappa.</translation>
    </message>
    <message>
        <source>{sensor}: last data the day before the prediction day.</source>
        <translation>{sensor}: ultimi dati il giorno prima del giorno della mappa.</translation>
    </message>
    <message>
        <source>, {cloud} of it cloudy</source>
        <translation>, di cui {cloud} con nubi</translation>
    </message>
    <message>
        <source>Days and sensors of the stack</source>
        <translation>Giorni e sensori dello stack</translation>
    </message>
    <message>
        <source>[Temporary folder]</source>
        <translation>[Cartella temporanea]</translation>
    </message>
    <message>
        <source>Folder to keep the stack in</source>
        <translation>Cartella in cui conservare lo stack</translation>
    </message>
    <message>
        <source>World map</source>
        <translation>Mappa del mondo</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Grafico</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Salva grafico…</translation>
    </message>
    <message>
        <source>Save the chart as picture (PNG), drawing (SVG) or table (CSV)</source>
        <translation>Salva il grafico come immagine (PNG), disegno (SVG) o tabella (CSV)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Salva grafico</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Immagine (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Disegno (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabella (*.csv)</translation>
    </message>
    <message>
        <source>SnowGalileo: reproduce the published accuracy</source>
        <translation>SnowGalileo: riproduci l'accuratezza pubblicata</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>Rockies</source>
        <translation>Montagne Rocciose</translation>
    </message>
    <message>
        <source>Ticked archives</source>
        <translation>Archivi selezionati</translation>
    </message>
    <message>
        <source>Other archives…</source>
        <translation>Altri archivi…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Cartella…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for published data</source>
        <translation>SnowGalileo: cerca dati pubblicati</translation>
    </message>
    <message>
        <source>SnowGalileo: download published data</source>
        <translation>SnowGalileo: scarica dati pubblicati</translation>
    </message>
    <message>
        <source>SnowGalileo: import published data</source>
        <translation>SnowGalileo: importa dati pubblicati</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importazione…</translation>
    </message>
    <message>
        <source>Looking for published data…</source>
        <translation>Ricerca dei dati pubblicati…</translation>
    </message>
    <message>
        <source>Choose archives</source>
        <translation>Scegli gli archivi</translation>
    </message>
    <message>
        <source>Choose a folder with HDF5 files and labels</source>
        <translation>Scegli una cartella con file HDF5 e riferimenti</translation>
    </message>
    <message>
        <source>Folder to pack into, new or to add to</source>
        <translation>Cartella in cui compattare, nuova o da completare</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Scarica</translation>
    </message>
    <message>
        <source>Starting the download…</source>
        <translation>Avvio dello scaricamento…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>Packed cells</source>
        <translation>Celle compattate</translation>
    </message>
    <message>
        <source>Cancelled. What has arrived is kept.</source>
        <translation>Annullato. Ciò che è arrivato è conservato.</translation>
    </message>
    <message>
        <source>The data that the models were trained and tested with are published on {link}. Packed, they take at least 7 times less room and are read like any input stack.</source>
        <translation>I dati con cui i modelli sono stati addestrati e provati sono pubblicati su {link}. Compattati occupano almeno 7 volte meno spazio e si leggono come qualsiasi stack di ingresso.</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archivi</translation>
    </message>
    <message>
        <source>&amp;Download {n} ({size})</source>
        <translation>&amp;Scarica {n} ({size})</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Tralasciati:</translation>
    </message>
    <message>
        <source>Downloaded to {folder}.</source>
        <translation>Scaricato in {folder}.</translation>
    </message>
    <message>
        <source>{cells} and {n} labels in {folder}.</source>
        <translation>{cells} e {n} riferimenti in {folder}.</translation>
    </message>
    <message>
        <source>From {first}, when the first of the sensors began, to today</source>
        <translation>Dal {first}, inizio del primo dei sensori, a oggi</translation>
    </message>
    <message>
        <source>The engine is being installed.</source>
        <translation>Il motore di calcolo è in corso di installazione.</translation>
    </message>
    <message>
        <source>SnowGalileo</source>
        <translation>SnowGalileo</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Apri le impostazioni</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mappa</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analisi</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Addestra</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Install from a bundle…</source>
        <translation>Installa da un pacchetto…</translation>
    </message>
    <message>
        <source>Save for a computer without internet…</source>
        <translation>Salva per un computer senza internet…</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Copia diagnostica</translation>
    </message>
    <message>
        <source>Remove the engine…</source>
        <translation>Rimuovi il motore di calcolo…</translation>
    </message>
    <message>
        <source>None: what pip is set to</source>
        <translation>Nessuno: come impostato in pip</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Rimozione…</translation>
    </message>
    <message>
        <source>Asking the system…</source>
        <translation>Interrogazione del sistema…</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annullamento…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparazione…</translation>
    </message>
    <message>
        <source>The engine is installed and works.</source>
        <translation>Il motore di calcolo è installato e funziona.</translation>
    </message>
    <message>
        <source>Install the engine</source>
        <translation>Installa il motore di calcolo</translation>
    </message>
    <message>
        <source>Update the engine</source>
        <translation>Aggiorna il motore di calcolo</translation>
    </message>
    <message>
        <source>Repair the engine</source>
        <translation>Ripara il motore di calcolo</translation>
    </message>
    <message>
        <source>the processor</source>
        <translation>il processore</translation>
    </message>
    <message>
        <source>Choose a bundle</source>
        <translation>Scegli un pacchetto</translation>
    </message>
    <message>
        <source>Save for a computer without internet</source>
        <translation>Salva per un computer senza internet</translation>
    </message>
    <message>
        <source>Put Python into the bundle, too? It is needed where the computer has none.</source>
        <translation>Mettere anche Python nel pacchetto? Serve dove il computer non ne ha.</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Esame di questo computer…</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard.</source>
        <translation>La diagnostica è negli appunti.</translation>
    </message>
    <message>
        <source>Cancelled. What was downloaded is kept for the next time.</source>
        <translation>Annullato. Quanto scaricato viene conservato per la prossima volta.</translation>
    </message>
    <message>
        <source>The engine is installed: PyTorch {version}, computes on {device}, {size}.</source>
        <translation>Il motore di calcolo è installato: PyTorch {version}, calcola su {device}, {size}.</translation>
    </message>
    <message>
        <source>This plugin brings newer libraries; models and settings stay.</source>
        <translation>Questo plugin porta librerie più recenti; modelli e impostazioni restano.</translation>
    </message>
    <message>
        <source>Install this build</source>
        <translation>Installa questa versione</translation>
    </message>
    <message>
        <source>{download} to download, {disk} on disk.</source>
        <translation>{download} da scaricare, {disk} su disco.</translation>
    </message>
    <message>
        <source>Recommended.</source>
        <translation>Consigliato.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Pacchetto</translation>
    </message>
    <message>
        <source>Remove the engine? {size} become free; models and settings stay.</source>
        <translation>Rimuovere il motore di calcolo? Si liberano {size}; modelli e impostazioni restano.</translation>
    </message>
    <message>
        <source>Remove the engine</source>
        <translation>Rimuovi il motore di calcolo</translation>
    </message>
    <message>
        <source>Saved: {path} ({size}).</source>
        <translation>Salvato: {path} ({size}).</translation>
    </message>
    <message>
        <source>The engine was removed; {size} are free again.</source>
        <translation>Il motore di calcolo è stato rimosso; {size} di nuovo liberi.</translation>
    </message>
    <message>
        <source>The engine, which computes the maps, is not installed yet.</source>
        <translation>Il motore di calcolo, che calcola le mappe, non è ancora installato.</translation>
    </message>
    <message>
        <source>No engine is installed; the plugin uses {path}.</source>
        <translation>Nessun motore di calcolo è installato; il plugin usa {path}.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Che cosa fare</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>non definito</translation>
    </message>
    <message>
        <source>Comp&amp;are</source>
        <translation>Conf&amp;ronta</translation>
    </message>
    <message>
        <source>Compare the maps with the known snow cover</source>
        <translation>Confronta le mappe con la copertura nevosa nota</translation>
    </message>
    <message>
        <source>SnowGalileo: compare with labels</source>
        <translation>SnowGalileo: confronta con i riferimenti</translation>
    </message>
    <message>
        <source>Snow maps or &amp;folder</source>
        <translation>Mappe della neve o &amp;cartella</translation>
    </message>
    <message>
        <source>Their stac&amp;ks (optional)</source>
        <translation>I relativi stac&amp;k (facoltativi)</translation>
    </message>
    <message>
        <source>With the stacks, the report also has errors by elevation and land cover, and simpler methods</source>
        <translation>Con gli stack, il rapporto contiene anche gli errori per quota e copertura del suolo, e metodi più semplici</translation>
    </message>
    <message>
        <source>La&amp;bels: files or folder</source>
        <translation>Ri&amp;ferimenti: file o cartella</translation>
    </message>
    <message>
        <source>What is certain from the name, the unit or the values.</source>
        <translation>Ciò che è certo dal nome, dall'unità o dai valori.</translation>
    </message>
    <message>
        <source>0 to 1.</source>
        <translation>Da 0 a 1.</translation>
    </message>
    <message>
        <source>0 to 100.</source>
        <translation>Da 0 a 100.</translation>
    </message>
    <message>
        <source>0 to 100; codes above are clouds and missing pixels.</source>
        <translation>Da 0 a 100; i codici superiori sono nubi e pixel mancanti.</translation>
    </message>
    <message>
        <source>10 snow-free, 11 snow.</source>
        <translation>10 senza neve, 11 neve.</translation>
    </message>
    <message>
        <source>0 to 1000 (Landsat snow cover of the USGS).</source>
        <translation>Da 0 a 1000 (copertura nevosa Landsat dell'USGS).</translation>
    </message>
    <message>
        <source>An index, converted to snow cover (MODIS and VIIRS of NASA).</source>
        <translation>Un indice, convertito in copertura nevosa (MODIS e VIIRS della NASA).</translation>
    </message>
    <message>
        <source>Figures of the comparison</source>
        <translation>Valori del confronto</translation>
    </message>
    <message>
        <source>Choose rasters of known snow cover.</source>
        <translation>Scegliere raster di copertura nevosa nota.</translation>
    </message>
    <message>
        <source>Root mean square error of the snow cover, 0 to 1</source>
        <translation>Errore quadratico medio (radice) della copertura nevosa, da 0 a 1</translation>
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
        <translation>Errore assoluto medio</translation>
    </message>
    <message>
        <source>Bias (map minus label)</source>
        <translation>Bias (mappa meno riferimento)</translation>
    </message>
    <message>
        <source>{method} (the map there: {model})</source>
        <translation>{method} (lì la mappa: {model})</translation>
    </message>
    <message>
        <source>{pixels} compared.</source>
        <translation>Confrontati: {pixels}.</translation>
    </message>
    <message>
        <source>Map minus label {day}</source>
        <translation>Mappa meno riferimento {day}</translation>
    </message>
    <message>
        <source>RMSE of {method}</source>
        <translation>RMSE di {method}</translation>
    </message>
    <message>
        <source>A simulated mountainside of 2 x 2 km: brown is free of snow, and the darker the blue, the more snow. A real map is made in the same way, with your data and the published model.</source>
        <translation>Un versante montano simulato di 2 x 2 km: il marrone è senza neve, e più scuro è il blu, più neve c'è. Una mappa reale si fa allo stesso modo, con i propri dati e il modello pubblicato.</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lettura dei file…</translation>
    </message>
    <message>
        <source>There is no snow map here: choose one in the layers, or click on one.</source>
        <translation>Qui non c'è una mappa della neve: sceglierne una tra i layer o fare clic su una.</translation>
    </message>
    <message>
        <source>SnowGalileo: explain a pixel</source>
        <translation>SnowGalileo: spiega un pixel</translation>
    </message>
    <message>
        <source>This point has no longitude and latitude.</source>
        <translation>Questo punto non ha longitudine e latitudine.</translation>
    </message>
    <message>
        <source>Explain a pixel</source>
        <translation>Spiega un pixel</translation>
    </message>
    <message>
        <source>The first update maps {days} until today; later ones, what has come since.</source>
        <translation>Il primo aggiornamento mappa {days} fino a oggi; i successivi, ciò che è arrivato da allora.</translation>
    </message>
    <message>
        <source>New watched area</source>
        <translation>Nuova area monitorata</translation>
    </message>
    <message>
        <source>&amp;First prediction day</source>
        <translation>&amp;Primo giorno della mappa</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Scegli il file…</translation>
    </message>
    <message>
        <source>The engine is ready.</source>
        <translation>Il motore di calcolo è pronto.</translation>
    </message>
    <message>
        <source>No model is chosen yet.</source>
        <translation>Nessun modello ancora scelto.</translation>
    </message>
    <message>
        <source>No data are chosen yet.</source>
        <translation>Nessun dato ancora scelto.</translation>
    </message>
    <message>
        <source>The engine is not installed yet.</source>
        <translation>Il motore di calcolo non è ancora installato.</translation>
    </message>
    <message>
        <source>Install the engine first.</source>
        <translation>Installare prima il motore di calcolo.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fatto</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>da fare</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modello: {name}</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>Dati: {name}</translation>
    </message>
    <message>
        <source>Choose, type or drop files or a folder</source>
        <translation>Scegliere, digitare o trascinare file o una cartella</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>{name}: choose a layer of the project</source>
        <translation>{name}: scegli un layer del progetto</translation>
    </message>
    <message>
        <source>{name}: choose files</source>
        <translation>{name}: scegli file</translation>
    </message>
    <message>
        <source>{name}: choose a folder</source>
        <translation>{name}: scegli una cartella</translation>
    </message>
    <message>
        <source>All {n} raster layers</source>
        <translation>Tutti i {n} layer raster</translation>
    </message>
    <message>
        <source>The project has no raster layer that is a file.</source>
        <translation>Il progetto non ha layer raster che siano file.</translation>
    </message>
    <message>
        <source>The engine is not ready: see the notice above.</source>
        <translation>Il motore di calcolo non è pronto: vedere l'avviso sopra.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Avvio del motore di calcolo…</translation>
    </message>
    <message>
        <source>The job is done, but its result cannot be shown: {reason}.</source>
        <translation>Il calcolo è terminato, ma il suo risultato non può essere mostrato: {reason}.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annullato.</translation>
    </message>
    <message>
        <source>Failed ({code}): see above.</source>
        <translation>Non riuscito ({code}): vedere sopra.</translation>
    </message>
    <message>
        <source>Files that were not used, and why</source>
        <translation>File non usati, e perché</translation>
    </message>
    <message>
        <source>1 file is not used</source>
        <translation>1 file non è usato</translation>
    </message>
    <message>
        <source>{n} files are not used</source>
        <translation>{n} file non sono usati</translation>
    </message>
    <message>
        <source>Services that could not be asked, and why</source>
        <translation>Servizi che non è stato possibile interrogare, e perché</translation>
    </message>
    <message>
        <source>No answer about 1 sensor</source>
        <translation>Nessuna risposta su 1 sensore</translation>
    </message>
    <message>
        <source>No answer about {n} sensors</source>
        <translation>Nessuna risposta su {n} sensori</translation>
    </message>
    <message>
        <source>Products that could not be downloaded, and why</source>
        <translation>Prodotti che non è stato possibile scaricare, e perché</translation>
    </message>
    <message>
        <source>1 product could not be downloaded</source>
        <translation>1 prodotto non è stato scaricato</translation>
    </message>
    <message>
        <source>{n} products could not be downloaded</source>
        <translation>{n} prodotti non sono stati scaricati</translation>
    </message>
    <message>
        <source>Other files in the folder</source>
        <translation>Altri file nella cartella</translation>
    </message>
    <message>
        <source>Other files, not stacks: {kinds}</source>
        <translation>Altri file, non stack: {kinds}</translation>
    </message>
    <message>
        <source>without ending</source>
        <translation>senza estensione</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Curva di apprendimento</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>Nessuna epoca ancora conclusa.</translation>
    </message>
    <message>
        <source>epoch 1</source>
        <translation>epoca 1</translation>
    </message>
    <message>
        <source>held-out cells</source>
        <translation>celle tenute da parte</translation>
    </message>
    <message>
        <source>training cells</source>
        <translation>celle di addestramento</translation>
    </message>
    <message>
        <source>Best: RMSE {rmse:.3f} in epoch {epoch}.</source>
        <translation>Migliore: RMSE {rmse:.3f} nell'epoca {epoch}.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Esegui</translation>
    </message>
    <message>
        <source>Map the snow cover of the prediction day</source>
        <translation>Mappa la copertura nevosa del giorno della mappa</translation>
    </message>
    <message>
        <source>Zoom to the data</source>
        <translation>Zoom sui dati</translation>
    </message>
    <message>
        <source>Show the cells, outlined in orange, on the map</source>
        <translation>Mostra sulla mappa le celle, contornate in arancione</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Downloaded products</source>
        <translation>Prodotti scaricati</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Watched area…</source>
        <translation>Area monitorata…</translation>
    </message>
    <message>
        <source>Keep the maps of this area up to date, day after day</source>
        <translation>Tenere aggiornate le mappe di quest'area, giorno dopo giorno</translation>
    </message>
    <message>
        <source>The services did not answer: see the prediction day.</source>
        <translation>I servizi non hanno risposto: vedere «Giorno della mappa».</translation>
    </message>
    <message>
        <source>Choose a model file.</source>
        <translation>Scegliere un file del modello.</translation>
    </message>
    <message>
        <source>Here you will see which sensors saw the area on which day.</source>
        <translation>Qui si vedrà quali sensori hanno visto l'area in quale giorno.</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products first.</source>
        <translation>Scegliere prima una cartella di prodotti scaricati.</translation>
    </message>
    <message>
        <source>Choose a stack first.</source>
        <translation>Scegliere prima uno stack.</translation>
    </message>
    <message>
        <source>Still looking at the input.</source>
        <translation>I dati in ingresso sono ancora in esame.</translation>
    </message>
    <message>
        <source>This input cannot be mapped: see the prediction day.</source>
        <translation>Questi dati non si possono mappare: vedere il giorno della mappa.</translation>
    </message>
    <message>
        <source>Then click New… again.</source>
        <translation>Poi fare di nuovo clic su «Nuovo…».</translation>
    </message>
    <message>
        <source>Choose a folder of downloaded products, a day and an area to see what there is.</source>
        <translation>Scegliere una cartella di prodotti scaricati, un giorno e un'area per vedere che cosa c'è.</translation>
    </message>
    <message>
        <source>Choose a stack to see which sensors saw the area on which day.</source>
        <translation>Scegliere uno stack per vedere quali sensori hanno visto l'area e in quale giorno.</translation>
    </message>
    <message>
        <source>No Sentinel-2 image: {reason}</source>
        <translation>Nessuna immagine Sentinel-2: {reason}</translation>
    </message>
    <message>
        <source>Choose model files</source>
        <translation>Scegli file del modello</translation>
    </message>
    <message>
        <source>Choose, type or drop a model file</source>
        <translation>Scegliere, digitare o trascinare un file del modello</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>File del modello</translation>
    </message>
    <message>
        <source>Determined for each cell from its images and cloud flags.</source>
        <translation>Determinata per ogni cella dalle sue immagini e dai flag di nube.</translation>
    </message>
    <message>
        <source>For models trained on cloud-free scenes.</source>
        <translation>Per modelli addestrati su scene senza nubi.</translation>
    </message>
    <message>
        <source>For models trained on scenes with clouds.</source>
        <translation>Per modelli addestrati su scene con nubi.</translation>
    </message>
    <message>
        <source>Hides Sentinel-2 and Landsat of the prediction day from the model, as in its training.</source>
        <translation>Nasconde al modello Sentinel-2 e Landsat del giorno della mappa, come nel suo addestramento.</translation>
    </message>
    <message>
        <source>For models trained with clouds; hides Sentinel-2 and Landsat of the prediction day.</source>
        <translation>Per modelli addestrati con nubi; nasconde Sentinel-2 e Landsat del giorno della mappa.</translation>
    </message>
    <message>
        <source>The largest differences in snow cover from 32 bit are about 0.002 where 16 bit is used in part, and about 0.01 where it is used throughout.</source>
        <translation>Le differenze massime di copertura nevosa rispetto a 32 bit sono circa 0,002 dove si usano in parte 16 bit e circa 0,01 dove si usano ovunque.</translation>
    </message>
    <message>
        <source>Get the published one</source>
        <translation>Ottieni quello pubblicato</translation>
    </message>
    <message>
        <source>Use the downloaded model</source>
        <translation>Usa il modello scaricato</translation>
    </message>
    <message>
        <source>Just trying? {link}</source>
        <translation>Solo una prova? {link}</translation>
    </message>
    <message>
        <source>A demonstration, trained on simulated scenes only. It is not the published model; its maps are not for decisions. {link}</source>
        <translation>Una dimostrazione, addestrata solo su scene simulate. Non è il modello pubblicato; le sue mappe non servono per decidere. {link}</translation>
    </message>
    <message>
        <source>{n} models: each cell and day uses the one for its condition.</source>
        <translation>{n} modelli: ogni cella e giorno usa quello per la sua condizione.</translation>
    </message>
    <message>
        <source>Use the demonstration model</source>
        <translation>Usa il modello dimostrativo</translation>
    </message>
    <message>
        <source>Model weights</source>
        <translation>Pesi del modello</translation>
    </message>
    <message>
        <source>Automatic: {device}</source>
        <translation>Automatico: {device}</translation>
    </message>
    <message>
        <source>Use the {n} downloaded models</source>
        <translation>Usa i {n} modelli scaricati</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Open the guide's page about {code}</source>
        <translation>Apri la pagina della guida su {code}</translation>
    </message>
    <message>
        <source>All sensors</source>
        <translation>Tutti i sensori</translation>
    </message>
    <message>
        <source>Choose, type or drop folders</source>
        <translation>Scegliere, digitare o trascinare cartelle</translation>
    </message>
    <message>
        <source>Folders of your own products</source>
        <translation>Cartelle dei propri prodotti</translation>
    </message>
    <message>
        <source>Enter your Google Cloud project under Accounts first.</source>
        <translation>Indicare prima il progetto Google Cloud in Account.</translation>
    </message>
    <message>
        <source>An account would add: {services}.</source>
        <translation>Un account aggiungerebbe: {services}.</translation>
    </message>
    <message>
        <source>Nothing online: {sensors}.</source>
        <translation>Nulla online: {sensors}.</translation>
    </message>
    <message>
        <source>Choose the engine's Python</source>
        <translation>Scegli il Python del motore di calcolo</translation>
    </message>
    <message>
        <source>Found automatically</source>
        <translation>Trovato automaticamente</translation>
    </message>
    <message>
        <source>Python of the engine</source>
        <translation>Python del motore di calcolo</translation>
    </message>
    <message>
        <source>Choose the folder of downloaded products</source>
        <translation>Scegli la cartella dei prodotti scaricati</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Nessun limite</translation>
    </message>
    <message>
        <source>Starting the engine; this takes a few seconds…</source>
        <translation>Avvio del motore di calcolo; richiede alcuni secondi…</translation>
    </message>
    <message>
        <source>The engine works: version {version}.</source>
        <translation>Il motore di calcolo funziona: versione {version}.</translation>
    </message>
    <message>
        <source>Devices: {names}.</source>
        <translation>Dispositivi: {names}.</translation>
    </message>
    <message>
        <source>Libraries: {names}.</source>
        <translation>Librerie: {names}.</translation>
    </message>
    <message>
        <source>Found: {path}</source>
        <translation>Trovato: {path}</translation>
    </message>
    <message>
        <source>[Save to temporary file]</source>
        <translation>[Salva in un file temporaneo]</translation>
    </message>
    <message>
        <source>Snow map file</source>
        <translation>File della mappa della neve</translation>
    </message>
    <message>
        <source>Nothing hidden</source>
        <translation>Nulla di nascosto</translation>
    </message>
    <message>
        <source>GeoTIFF</source>
        <translation>GeoTIFF</translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>Clima</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Dati aperti</translation>
    </message>
    <message>
        <source>{service}: {done} of {total} MB</source>
        <translation>{service}: {done} di {total} MB</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in uso</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>SnowGalileo: look at downloaded products</source>
        <translation>SnowGalileo: vedere i prodotti scaricati</translation>
    </message>
    <message>
        <source>SnowGalileo: clean up downloaded products</source>
        <translation>SnowGalileo: ripulire i prodotti scaricati</translation>
    </message>
    <message>
        <source>parts, {n} area</source>
        <translation>parti, {n} area</translation>
    </message>
    <message>
        <source>parts, {n} areas</source>
        <translation>parti, {n} aree</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Lettura della cartella…</translation>
    </message>
    <message>
        <source>{n} product is removed</source>
        <translation>{n} prodotto viene rimosso</translation>
    </message>
    <message>
        <source>{n} products are removed</source>
        <translation>{n} prodotti vengono rimossi</translation>
    </message>
    <message>
        <source>Nothing is here yet.</source>
        <translation>Qui non c'è ancora nulla.</translation>
    </message>
    <message>
        <source>Nothing fits the choice.</source>
        <translation>Nulla corrisponde alla scelta.</translation>
    </message>
    <message>
        <source>{size} are free now.</source>
        <translation>Ora sono liberi {size}.</translation>
    </message>
    <message>
        <source>{folder}: {size}; free on the disk: {free} GB</source>
        <translation>{folder}: {size}; liberi sul disco: {free} GB</translation>
    </message>
    <message>
        <source>, which frees {size}.</source>
        <translation>, e si liberano {size}.</translation>
    </message>
    <message>
        <source>{n} product stays: it is in use, or cannot be removed.</source>
        <translation>{n} prodotto resta: è in uso o non può essere rimosso.</translation>
    </message>
    <message>
        <source>{n} products stay: they are in use, or cannot be removed.</source>
        <translation>{n} prodotti restano: sono in uso o non possono essere rimossi.</translation>
    </message>
    <message>
        <source>Sentinel-2 saw nothing of these cells on the eight days.</source>
        <translation>Sentinel-2 non ha visto nulla di queste celle negli otto giorni.</translation>
    </message>
    <message>
        <source>{day} true colour</source>
        <translation>{day} colori reali</translation>
    </message>
    <message>
        <source>{day} short-wave</source>
        <translation>{day} infrarosso a onde corte</translation>
    </message>
    <message>
        <source>Sentinel-2 image of {day}: {seen} % of the cells are seen.</source>
        <translation>Immagine Sentinel-2 del {day}: è visto il {seen} % delle celle.</translation>
    </message>
    <message>
        <source>Map again with SnowGalileo…</source>
        <translation>Mappa di nuovo con SnowGalileo…</translation>
    </message>
    <message>
        <source>This map has no record of how it was made.</source>
        <translation>Questa mappa non riporta come è stata prodotta.</translation>
    </message>
    <message>
        <source>The map cannot show the extent of '{layer}' in its coordinate system.</source>
        <translation>La mappa non può mostrare l'estensione di '{layer}' nel proprio sistema di coordinate.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Risultato</translation>
    </message>
    <message>
        <source>More about the result</source>
        <translation>Altro sul risultato</translation>
    </message>
    <message>
        <source>This result is of other choices than those below.</source>
        <translation>Questo risultato deriva da scelte diverse da quelle sotto.</translation>
    </message>
    <message>
        <source>Earlier result: {number}</source>
        <translation>Risultato precedente: {number}</translation>
    </message>
    <message>
        <source>Earlier result</source>
        <translation>Risultato precedente</translation>
    </message>
    <message>
        <source>no pixel could be mapped</source>
        <translation>non è stato possibile mappare alcun pixel</translation>
    </message>
    <message>
        <source>1 more warning is in the message log.</source>
        <translation>1 altro avviso è nel registro dei messaggi.</translation>
    </message>
    <message>
        <source>mean snow cover {mean}, snow {area} km²</source>
        <translation>copertura nevosa media {mean}, neve {area} km²</translation>
    </message>
    <message>
        <source>{cells}, {device}, {time}</source>
        <translation>{cells}, {device}, {time}</translation>
    </message>
    <message>
        <source>No map was made.</source>
        <translation>Nessuna mappa prodotta.</translation>
    </message>
    <message>
        <source>mean snow cover on {day}; snow {area} km²</source>
        <translation>copertura nevosa media il {day}; neve {area} km²</translation>
    </message>
    <message>
        <source>mean snow cover on {day} in your area of {size} km²; snow {area} km²</source>
        <translation>copertura nevosa media il {day} nell'area di {size} km²; neve {area} km²</translation>
    </message>
    <message>
        <source>The model needed whole cells of 1 km, outlined on the map: {cells}, {figures}.</source>
        <translation>Il modello ha richiesto celle intere di 1 km, contornate sulla mappa: {cells}, {figures}.</translation>
    </message>
    <message>
        <source>, {valid} % mapped</source>
        <translation>, {valid} % mappato</translation>
    </message>
    <message>
        <source>{day}: no pixel could be mapped</source>
        <translation>{day}: non è stato possibile mappare alcun pixel</translation>
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
        <translation>{n} mappe dal {first} in poi, l'ultima:</translation>
    </message>
    <message>
        <source>{n} more warnings are in the message log.</source>
        <translation>Altri {n} avvisi sono nel registro dei messaggi.</translation>
    </message>
    <message>
        <source>{file} exists. Replace it?</source>
        <translation>{file} esiste già. Sostituirlo?</translation>
    </message>
    <message>
        <source>Testing; this takes a few seconds…</source>
        <translation>Prova in corso; richiede alcuni secondi…</translation>
    </message>
    <message>
        <source>SnowGalileo: test this computer</source>
        <translation>SnowGalileo: prova questo computer</translation>
    </message>
    <message>
        <source>Asking the store…</source>
        <translation>Richiesta all'archivio…</translation>
    </message>
    <message>
        <source>The store answers.</source>
        <translation>L'archivio risponde.</translation>
    </message>
    <message>
        <source>The store answers and accepts the keys.</source>
        <translation>L'archivio risponde e accetta le chiavi.</translation>
    </message>
    <message>
        <source>SnowGalileo: test the object store</source>
        <translation>SnowGalileo: prova l'archivio di oggetti</translation>
    </message>
    <message>
        <source>The store answers, but these keys may not look for buckets. Whether they may use yours shows when it is opened.</source>
        <translation>L'archivio risponde, ma queste chiavi non possono cercare bucket. Se possono usare il vostro si vedrà all'apertura.</translation>
    </message>
    <message>
        <source>Tr&amp;ain</source>
        <translation>Add&amp;estra</translation>
    </message>
    <message>
        <source>Train the model on the stacks and their known snow cover</source>
        <translation>Addestra il modello sugli stack e sulla loro copertura nevosa nota</translation>
    </message>
    <message>
        <source>SnowGalileo: train</source>
        <translation>SnowGalileo: addestra</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Pesi di partenza</translation>
    </message>
    <message>
        <source>Trained on the stacks as they are.</source>
        <translation>Addestrato sugli stack così come sono.</translation>
    </message>
    <message>
        <source>Sentinel-2 and Landsat of the prediction day are hidden in training.</source>
        <translation>Sentinel-2 e Landsat del giorno della mappa sono nascosti nell'addestramento.</translation>
    </message>
    <message>
        <source>All conditions in turn, days and sensors hidden at random: one model for any day.</source>
        <translation>Tutte le condizioni a turno, giorni e sensori nascosti a caso: un modello per qualsiasi giorno.</translation>
    </message>
    <message>
        <source>Folder for weights and log</source>
        <translation>Cartella per pesi e registro</translation>
    </message>
    <message>
        <source>Training folder</source>
        <translation>Cartella di addestramento</translation>
    </message>
    <message>
        <source>Choose stacks to learn from.</source>
        <translation>Scegliere gli stack da cui apprendere.</translation>
    </message>
    <message>
        <source>Choose the weights to start from.</source>
        <translation>Scegliere i pesi di partenza.</translation>
    </message>
    <message>
        <source>Choose a folder for the trained model.</source>
        <translation>Scegliere una cartella per il modello addestrato.</translation>
    </message>
    <message>
        <source>A model file</source>
        <translation>Un file del modello</translation>
    </message>
    <message>
        <source>A pre-trained folder</source>
        <translation>Una cartella preaddestrata</translation>
    </message>
    <message>
        <source>Map snow with this model</source>
        <translation>Mappa la neve con questo modello</translation>
    </message>
    <message>
        <source>No cell was held out, so the error of the model is not known.</source>
        <translation>Nessuna cella è stata tenuta da parte, quindi l'errore del modello non è noto.</translation>
    </message>
    <message>
        <source>RMSE on held-out data ({cells}), best epoch {epoch}</source>
        <translation>RMSE sui dati tenuti da parte ({cells}), epoca migliore {epoch}</translation>
    </message>
    <message>
        <source>Folder written by pre-training</source>
        <translation>Cartella scritta dal preaddestramento</translation>
    </message>
    <message>
        <source>Days and their states</source>
        <translation>Giorni e loro stati</translation>
    </message>
    <message>
        <source>SnowGalileo: watched area</source>
        <translation>SnowGalileo: area monitorata</translation>
    </message>
    <message>
        <source>Watched area</source>
        <translation>Area monitorata</translation>
    </message>
    <message>
        <source>The maps of a watched area keep up to date: each update maps the new days, and maps days again for which better data have come. Choose a watch file, or click New… to make one of what the panel is set to.</source>
        <translation>Le mappe di un’area monitorata restano aggiornate: ogni aggiornamento mappa i nuovi giorni, e di nuovo quelli per i quali sono arrivati dati migliori. Scegliere un file di monitoraggio, o fare clic su Nuovo… per crearne uno da ciò che è impostato nel pannello.</translation>
    </message>
    <message>
        <source>Watch files (*.toml)</source>
        <translation>File di monitoraggio (*.toml)</translation>
    </message>
    <message>
        <source>Choose a watch file, or make a new one</source>
        <translation>Scegliere un file di monitoraggio o crearne uno nuovo</translation>
    </message>
    <message>
        <source>Watch file</source>
        <translation>File di monitoraggio</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nuovo…</translation>
    </message>
    <message>
        <source>Repeat every day what the panel is set to</source>
        <translation>Ripetere ogni giorno ciò che è impostato nel pannello</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aggiorna</translation>
    </message>
    <message>
        <source>Map new days, and again those for which better data have come</source>
        <translation>Mappare i nuovi giorni, e di nuovo quelli per i quali sono arrivati dati migliori</translation>
    </message>
    <message>
        <source>Add the latest map</source>
        <translation>Aggiungi l'ultima mappa</translation>
    </message>
    <message>
        <source>Add a layer to the project that shows the latest day after each update</source>
        <translation>Aggiungere al progetto un layer che mostra l'ultimo giorno dopo ogni aggiornamento</translation>
    </message>
    <message>
        <source>The report of {day} is made by the algorithm Update watched area.</source>
        <translation>Il rapporto del {day} è creato dall'algoritmo «Aggiorna area monitorata».</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>Neve</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
    </message>
    <message>
        <source>{name}: latest snow</source>
        <translation>{name}: ultima neve</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}</source>
        <translation>Impossibile scrivere {file}: {reason}</translation>
    </message>
    <message>
        <source>Zip or model file…</source>
        <translation>Zip o file del modello…</translation>
    </message>
    <message>
        <source>Looking for published models…</source>
        <translation>Ricerca di modelli pubblicati…</translation>
    </message>
    <message>
        <source>SnowGalileo: look for models</source>
        <translation>SnowGalileo: cerca modelli</translation>
    </message>
    <message>
        <source>SnowGalileo: download models</source>
        <translation>SnowGalileo: scarica modelli</translation>
    </message>
    <message>
        <source>SnowGalileo: import models</source>
        <translation>SnowGalileo: importa modelli</translation>
    </message>
    <message>
        <source>Choose the published zip or a model file</source>
        <translation>Scegli lo zip pubblicato o un file del modello</translation>
    </message>
    <message>
        <source>Choose a folder with model files</source>
        <translation>Scegli una cartella con file del modello</translation>
    </message>
    <message>
        <source>Cancelled. The next download continues from here.</source>
        <translation>Annullato. Il prossimo scaricamento riprende da qui.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on {link}, one for each condition. With all four, each cell and day uses the right one.</source>
        <translation>I modelli SnowGalileo addestrati sono pubblicati su {link}, uno per ogni condizione. Con tutti e quattro, ogni cella e giorno usa quello giusto.</translation>
    </message>
    <message>
        <source>Zip or model file</source>
        <translation>Zip o file del modello</translation>
    </message>
    <message>
        <source>Imported {n} of {files}.</source>
        <translation>Importati {n} di {files}.</translation>
    </message>
    <message>
        <source>own model</source>
        <translation>modello proprio</translation>
    </message>
    <message>
        <source>pre-trained</source>
        <translation>preaddestrato</translation>
    </message>
    <message>
        <source>from random weights</source>
        <translation>da pesi casuali</translation>
    </message>
    <message>
        <source>{start}, seed {seed}</source>
        <translation>{start}, seme {seed}</translation>
    </message>
    <message>
        <source>, {n} samples</source>
        <translation>, {n} campioni</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>l'ultimo</translation>
    </message>
    <message>
        <source>Number of files that were written.</source>
        <translation>Numero di file scritti.</translation>
    </message>
    <message>
        <source>Percentage of the pixels that are cloudy on the prediction day, averaged over all files.</source>
        <translation>Percentuale di pixel con nubi nel giorno della mappa, media su tutti i file.</translation>
    </message>
    <message>
        <source>Mean of snow cover with clouds minus that without. Empty if no model file is given.</source>
        <translation>Media della copertura nevosa con nubi meno quella senza. Vuoto se non è indicato un file del modello.</translation>
    </message>
    <message>
        <source>Mean of the absolute change. Empty if no model file is given.</source>
        <translation>Media della variazione assoluta. Vuoto se non è indicato un file del modello.</translation>
    </message>
    <message>
        <source>Add synthetic clouds</source>
        <translation>Aggiungi nubi sintetiche</translation>
    </message>
    <message>
        <source>Copy a stack with synthetic clouds, and show how they change the snow map.</source>
        <translation>Copia uno stack con nubi sintetiche e mostra come cambiano la mappa della neve.</translation>
    </message>
    <message>
        <source>Adds synthetic clouds to the images of a stack, of the same kind as in the published cloudy training and test data: one cloud for all optical sensors of a day. Radar, weather, terrain and missing pixels do not change, and the quality bands report the clouds. With a model file, it also maps the snow with and without the clouds, and the difference. The clouds are a test of robustness, not a realistic simulation: they do not move between overpasses, and in Sentinel-2 they are darker than the snow below them.</source>
        <translation>Aggiunge nubi sintetiche alle immagini di uno stack, dello stesso tipo dei dati pubblicati di addestramento e prova con nubi: una nube per tutti i sensori ottici di un giorno. Radar, meteo, terreno e pixel mancanti non cambiano, e le bande di qualità riportano le nubi. Con un file del modello mappa anche la neve con e senza nubi, e la differenza. Le nubi sono una prova di robustezza, non una simulazione realistica: non si muovono tra i passaggi e in Sentinel-2 sono più scure della neve sottostante.</translation>
    </message>
    <message>
        <source>full covers everything, as in the published test data. wide and big leave gaps, local is small clouds, thin is translucent, and fog is uniform. mixed chooses wide, big, local or fog at random, as in the published training data.</source>
        <translation>full copre tutto, come nei dati di prova pubblicati. wide e big lasciano lacune, local sono piccole nubi, thin è traslucida e fog è uniforme. mixed sceglie a caso wide, big, local o fog, come nei dati di addestramento pubblicati.</translation>
    </message>
    <message>
        <source>prediction: the prediction day. all: all eight days. random: as in the published training data. Alternatively, numbers of days before the prediction day, separated by commas: 0,1,2 are the last three days.</source>
        <translation>prediction: il giorno della mappa. all: tutti gli otto giorni. random: come nei dati di addestramento pubblicati. In alternativa, numeri di giorni prima del giorno della mappa, separati da virgole: 0,1,2 sono gli ultimi tre giorni.</translation>
    </message>
    <message>
        <source>The same seed always gives the same clouds, and another seed gives others.</source>
        <translation>Lo stesso seme dà sempre le stesse nubi, un altro seme ne dà altre.</translation>
    </message>
    <message>
        <source>In the published data, clouds cast no shadows.</source>
        <translation>Nei dati pubblicati le nubi non proiettano ombre.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, required to map how the clouds change the snow cover.</source>
        <translation>Pesi di un modello SnowGalileo, necessari per mappare come le nubi cambiano la copertura nevosa.</translation>
    </message>
    <message>
        <source>The cloudy files have the same names as the originals. In a GeoTIFF, a tag hides NDSI and NDVI of the cloudy days from the model.</source>
        <translation>I file con nubi hanno gli stessi nomi degli originali. In un GeoTIFF, un tag nasconde al modello NDSI e NDVI dei giorni con nubi.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with clouds minus that without, -1 to 1, nodata -9999. It requires a model file. The two maps are written to the same folder, with names that end in _clear and _clouded.</source>
        <translation>GeoTIFF della copertura nevosa con nubi meno quella senza, da -1 a 1, nodata -9999. Richiede un file del modello. Le due mappe sono scritte nella stessa cartella, con nomi che terminano in _clear e _clouded.</translation>
    </message>
    <message>
        <source>snow,clouds,synthetic,simulate,robustness,augmentation,fog,training</source>
        <translation>neve,nubi,sintetico,simulare,robustezza,aumento dati,nebbia,addestramento</translation>
    </message>
    <message>
        <source>Cloudy days</source>
        <translation>Giorni con nubi</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seme</translation>
    </message>
    <message>
        <source>Clouds cast shadows</source>
        <translation>Le nubi proiettano ombre</translation>
    </message>
    <message>
        <source>Folder for the cloudy stacks</source>
        <translation>Cartella degli stack con nubi</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>File scritti</translation>
    </message>
    <message>
        <source>Cloudy on the prediction day (%)</source>
        <translation>Con nubi nel giorno della mappa (%)</translation>
    </message>
    <message>
        <source>Mean change of snow cover</source>
        <translation>Variazione media della copertura nevosa</translation>
    </message>
    <message>
        <source>Mean absolute change</source>
        <translation>Variazione assoluta media</translation>
    </message>
    <message>
        <source>Type of cloud</source>
        <translation>Tipo di nube</translation>
    </message>
    <message>
        <source>{files}; {cloudy:.0f} % of the prediction day is cloudy.</source>
        <translation>{files}; il {cloudy:.0f} % del giorno della mappa è coperto da nubi.</translation>
    </message>
    <message>
        <source>The change of {day} is in {path}.</source>
        <translation>La variazione del {day} è in {path}.</translation>
    </message>
    <message>
        <source>{day}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}; maps: {clear}, {clouded}.</source>
        <translation>{day}: variazione media {mean:+.3f}, variazione assoluta media {absolute:.3f}; mappe: {clear}, {clouded}.</translation>
    </message>
    <message>
        <source>Number of periods written.</source>
        <translation>Numero di periodi scritti.</translation>
    </message>
    <message>
        <source>Aggregate days</source>
        <translation>Aggrega giorni</translation>
    </message>
    <message>
        <source>Join the days of a series to periods: median, maximum, or latest value with its age.</source>
        <translation>Unisce i giorni di una serie in periodi: mediana, massimo o ultimo valore con la sua età.</translation>
    </message>
    <message>
        <source>Writes one raster for every few days of a series, named by the last day of the period. A second raster tells how many values there were or, for the latest value, how many days ago it was seen.</source>
        <translation>Scrive un raster ogni alcuni giorni di una serie, col nome dell'ultimo giorno del periodo. Un secondo raster indica quanti valori c'erano o, per l'ultimo valore, quanti giorni prima è stato visto.</translation>
    </message>
    <message>
        <source>median, maximum: of the values of the period. latest: the last value that was seen in it.</source>
        <translation>median, maximum: dei valori del periodo. latest: l'ultimo valore visto nel periodo.</translation>
    </message>
    <message>
        <source>The last may be shorter.</source>
        <translation>L'ultimo può essere più breve.</translation>
    </message>
    <message>
        <source>0: as long as a period, so that none overlap. 1: a period that ends on each day.</source>
        <translation>0: quanto un periodo, senza sovrapposizioni. 1: un periodo che termina in ogni giorno.</translation>
    </message>
    <message>
        <source>Folder for the rasters.</source>
        <translation>Cartella dei raster.</translation>
    </message>
    <message>
        <source>snow,aggregate,composite,weekly,median,maximum,latest,age,series</source>
        <translation>neve,aggregare,composito,settimanale,mediana,massimo,ultimo,età,serie</translation>
    </message>
    <message>
        <source>Days of a period</source>
        <translation>Giorni di un periodo</translation>
    </message>
    <message>
        <source>Days from one period to the next</source>
        <translation>Giorni da un periodo al successivo</translation>
    </message>
    <message>
        <source>Output folder</source>
        <translation>Cartella di output</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Periodi</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metodo</translation>
    </message>
    <message>
        <source>Number of pictures, one for each day.</source>
        <translation>Numero di immagini, una per giorno.</translation>
    </message>
    <message>
        <source>Number of days without a map.</source>
        <translation>Numero di giorni senza mappa.</translation>
    </message>
    <message>
        <source>How long one round takes, in seconds.</source>
        <translation>Quanto dura un giro, in secondi.</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animazione</translation>
    </message>
    <message>
        <source>The snow maps of a series as an animated GIF, with date, legend and scale.</source>
        <translation>Le mappe della neve di una serie come GIF animata, con data, legenda e scala.</translation>
    </message>
    <message>
        <source>Draws the snow map of each day and joins the pictures to an animated GIF, which browsers, messengers and slides show. Each picture has its date, the legend and a scale. A day without a map is shown as one, so that time passes evenly; Fill gaps in time makes maps of such days. For other styles and videos, QGIS's Temporal Controller exports pictures of the maps of the project.</source>
        <translation>Disegna la mappa della neve di ogni giorno e unisce le immagini in una GIF animata, che browser, messaggistica e diapositive mostrano. Ogni immagine ha la sua data, la legenda e una scala. Un giorno senza mappa è mostrato come tale, perché il tempo scorra uniforme; Riempi lacune nel tempo crea mappe di quei giorni. Per altri stili e per i video, il controllo temporale di QGIS esporta immagini delle mappe del progetto.</translation>
    </message>
    <message>
        <source>Drawn with their own style: rasters, such as a relief, under the snow, others over it.</source>
        <translation>Disegnati con il proprio stile: i raster, come un rilievo, sotto la neve, gli altri sopra.</translation>
    </message>
    <message>
        <source>The part of the maps that is shown. Empty: all.</source>
        <translation>La parte delle mappe che viene mostrata. Vuoto: tutto.</translation>
    </message>
    <message>
        <source>How long each picture is shown.</source>
        <translation>Per quanto tempo è mostrata ogni immagine.</translation>
    </message>
    <message>
        <source>How long the last picture stays before the animation begins anew.</source>
        <translation>Per quanto tempo resta l’ultima immagine prima che l’animazione ricominci.</translation>
    </message>
    <message>
        <source>Width of the pictures; their height follows from the extent.</source>
        <translation>Larghezza delle immagini; l’altezza segue dall’estensione.</translation>
    </message>
    <message>
        <source>Go on with the next map at once. Otherwise a picture says that there is none.</source>
        <translation>Passare subito alla mappa successiva. Altrimenti un’immagine dice che non c’è.</translation>
    </message>
    <message>
        <source>The animation; it plays for ever.</source>
        <translation>L’animazione; si ripete senza fine.</translation>
    </message>
    <message>
        <source>The extent does not lie where the maps are.</source>
        <translation>L’estensione non si trova dove sono le mappe.</translation>
    </message>
    <message>
        <source>snow,animation,gif,film,movie,video,time lapse,temporal,series</source>
        <translation>neve,animazione,gif,film,video,time lapse,temporale,serie</translation>
    </message>
    <message>
        <source>Other layers</source>
        <translation>Altri layer</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Estensione</translation>
    </message>
    <message>
        <source>Seconds for each day</source>
        <translation>Secondi per giorno</translation>
    </message>
    <message>
        <source>Seconds for the last day</source>
        <translation>Secondi per l’ultimo giorno</translation>
    </message>
    <message>
        <source>Width (pixels)</source>
        <translation>Larghezza (pixel)</translation>
    </message>
    <message>
        <source>Leave out days without a map</source>
        <translation>Tralascia i giorni senza mappa</translation>
    </message>
    <message>
        <source>GIF pictures (*.gif)</source>
        <translation>Immagini GIF (*.gif)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Days without a map</source>
        <translation>Giorni senza mappa</translation>
    </message>
    <message>
        <source>Seconds of a round</source>
        <translation>Secondi di un giro</translation>
    </message>
    <message>
        <source>Without a map: {days}.</source>
        <translation>Senza mappa: {days}.</translation>
    </message>
    <message>
        <source>Sensors for which no product was found, separated by commas.</source>
        <translation>Sensori per cui non si è trovato alcun prodotto, separati da virgole.</translation>
    </message>
    <message>
        <source>Number of products that cannot be used. The log gives the reasons.</source>
        <translation>Numero di prodotti non utilizzabili. Il registro ne dà i motivi.</translation>
    </message>
    <message>
        <source>Sensors from Earth Engine</source>
        <translation>Sensori da Earth Engine</translation>
    </message>
    <message>
        <source>Folder of downloaded products of Sentinel-1, -2 and -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM and WorldCover, as downloaded (zip, tar or unpacked) and in any subfolders. No sensor is required. Leave empty to take everything from Earth Engine.</source>
        <translation>Cartella di prodotti scaricati di Sentinel-1, -2 e -3, Landsat, MODIS, VIIRS, ERA5-Land, Copernicus DEM e WorldCover, come scaricati (zip, tar o estratti) e in qualsiasi sottocartella. Nessun sensore è obbligatorio. Lasciare vuoto per prendere tutto da Earth Engine.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the archive lacks.</source>
        <translation>Progetto Google Cloud registrato per Earth Engine. Con esso si chiede a Earth Engine ciò che manca nell'archivio.</translation>
    </message>
    <message>
        <source>Sensors that Earth Engine is asked for.</source>
        <translation>Sensori richiesti a Earth Engine.</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>Cartella archivio</translation>
    </message>
    <message>
        <source>'{path}' does not exist.</source>
        <translation>'{path}' non esiste.</translation>
    </message>
    <message>
        <source>No area was given.</source>
        <translation>Nessuna area indicata.</translation>
    </message>
    <message>
        <source>Give an extent or polygons.</source>
        <translation>Indicare un'estensione o poligoni.</translation>
    </message>
    <message>
        <source>Web page with a table for each prediction day, shown in the results viewer.</source>
        <translation>Pagina web con una tabella per ogni giorno della mappa, mostrata nel visualizzatore dei risultati.</translation>
    </message>
    <message>
        <source>CSV file with the same figures: one row for each prediction day, date and sensor.</source>
        <translation>File CSV con gli stessi valori: una riga per ogni giorno della mappa, data e sensore.</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>File HTML (*.html)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>File CSV (*.csv)</translation>
    </message>
    <message>
        <source>Address of a server on this computer that answers in the place of all services.</source>
        <translation>Indirizzo di un server su questo computer che risponde al posto di tutti i servizi.</translation>
    </message>
    <message>
        <source>Server for tests</source>
        <translation>Server per prove</translation>
    </message>
    <message>
        <source>Not stacks and not looked at: {files} ending in '{ending}'.</source>
        <translation>Non stack e non esaminati: {files} con estensione '{ending}'.</translation>
    </message>
    <message>
        <source>The stack: a region store, or the folder of cubes or HDF5 files. It can be used as input of Predict snow cover and Inspect stack.</source>
        <translation>Lo stack: un archivio di regione, o la cartella dei cubi o dei file HDF5. Si può usare come input di Calcola copertura nevosa e Ispeziona stack.</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stack.</source>
        <translation>Numero di celle di 1 km nello stack.</translation>
    </message>
    <message>
        <source>Number of scenes that were used.</source>
        <translation>Numero di scene usate.</translation>
    </message>
    <message>
        <source>Run time of the engine in seconds.</source>
        <translation>Tempo di esecuzione del motore di calcolo in secondi.</translation>
    </message>
    <message>
        <source>Build input stack</source>
        <translation>Crea stack di input</translation>
    </message>
    <message>
        <source>Build the 8-day stack of an area from a folder of downloaded products.</source>
        <translation>Crea lo stack di 8 giorni di un'area da una cartella di prodotti scaricati.</translation>
    </message>
    <message>
        <source>Builds the model's input stack from downloaded products, by the same rules as the model's training data. Each scene is read once. An interrupted run continues where it stopped, and a later day in the same output folder reads only new scenes. Missing sensors are reported and left empty.</source>
        <translation>Crea lo stack di input del modello da prodotti scaricati, con le stesse regole dei dati di addestramento del modello. Ogni scena è letta una sola volta. Un'esecuzione interrotta riprende da dove si era fermata, e un giorno successivo nella stessa cartella di output legge solo le scene nuove. I sensori mancanti sono segnalati e lasciati vuoti.</translation>
    </message>
    <message>
        <source>What to do if several scenes of a sensor cover a cell on the same day. mosaic: the first valid pixel of all scenes, which leaves no gaps. first: one scene for each cell, as in the model's training data.</source>
        <translation>Che cosa fare se più scene di un sensore coprono una cella nello stesso giorno. mosaic: il primo pixel valido di tutte le scene, senza lacune. first: una scena per ogni cella, come nei dati di addestramento del modello.</translation>
    </message>
    <message>
        <source>zarr: one region store, small and fast. cube, h5: one file for each cell, in the format of the research software.</source>
        <translation>zarr: un archivio di regione, piccolo e veloce. cube, h5: un file per ogni cella, nel formato del software di ricerca.</translation>
    </message>
    <message>
        <source>Write cubes that are identical to Earth Engine's exports, including their zero-filled corners. Use this for comparisons only.</source>
        <translation>Scrive cubi identici alle esportazioni di Earth Engine, compresi gli angoli riempiti di zeri. Usare solo per confronti.</translation>
    </message>
    <message>
        <source>Number of processes that read scenes in parallel. 0 chooses a number for this computer.</source>
        <translation>Numero di processi che leggono scene in parallelo. 0 sceglie un numero adatto a questo computer.</translation>
    </message>
    <message>
        <source>snow,stack,archive,build,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr</source>
        <translation>neve,stack,archivio,creare,sentinel,landsat,modis,viirs,era5,dem,worldcover,safe,zarr</translation>
    </message>
    <message>
        <source>As an Earth Engine export</source>
        <translation>Come un'esportazione di Earth Engine</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Processi</translation>
    </message>
    <message>
        <source>Stack folder</source>
        <translation>Cartella dello stack</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Celle</translation>
    </message>
    <message>
        <source>Scenes used</source>
        <translation>Scene usate</translation>
    </message>
    <message>
        <source>Products left out</source>
        <translation>Prodotti esclusi</translation>
    </message>
    <message>
        <source>Run time (s)</source>
        <translation>Tempo di esecuzione (s)</translation>
    </message>
    <message>
        <source>Missing sensors</source>
        <translation>Sensori mancanti</translation>
    </message>
    <message>
        <source>Several scenes of a day</source>
        <translation>Più scene di un giorno</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Folder for the stack; a region store is named '{name}', and the folder can be one of an S3 bucket: s3://bucket/folder. Choose the same folder again to add another day.</source>
        <translation>Cartella dello stack; un archivio di regione si chiama '{name}', e la cartella può essere quella di un bucket S3: s3://bucket/cartella. Scegliere di nuovo la stessa cartella per aggiungere un altro giorno.</translation>
    </message>
    <message>
        <source>{cells} from {scenes} in {time}; missing: {missing}.</source>
        <translation>{cells} da {scenes} in {time}; mancanti: {missing}.</translation>
    </message>
    <message>
        <source>{sensor}, {scenes}: {note}</source>
        <translation>{sensor}, {scenes}: {note}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nulla</translation>
    </message>
    <message>
        <source>The folder of downloaded products.</source>
        <translation>La cartella dei prodotti scaricati.</translation>
    </message>
    <message>
        <source>Number of products that were there.</source>
        <translation>Numero di prodotti che c'erano.</translation>
    </message>
    <message>
        <source>Size of the products that fit, in MB.</source>
        <translation>Dimensione dei prodotti corrispondenti, in MB.</translation>
    </message>
    <message>
        <source>Number of products that were removed.</source>
        <translation>Numero di prodotti rimossi.</translation>
    </message>
    <message>
        <source>Space that this freed, in MB.</source>
        <translation>Spazio liberato, in MB.</translation>
    </message>
    <message>
        <source>Clean up downloaded products</source>
        <translation>Ripulire i prodotti scaricati</translation>
    </message>
    <message>
        <source>List what online services sent, by kind and age, and remove what is not needed.</source>
        <translation>Elencare ciò che i servizi online hanno inviato, per tipo ed età, e rimuovere ciò che non serve.</translation>
    </message>
    <message>
        <source>Lists the products in the folder that all downloads share, and removes those that fit if asked to. Products that a running job uses stay. What was removed is downloaded again when it is needed; stacks that were built do not need it.</source>
        <translation>Elenca i prodotti della cartella condivisa da tutti gli scaricamenti e, se richiesto, rimuove quelli corrispondenti. I prodotti usati da un lavoro in corso restano. Ciò che è stato rimosso viene scaricato di nuovo quando serve; gli stack già creati non ne hanno bisogno.</translation>
    </message>
    <message>
        <source>Sensors, and what Earth Engine sent.</source>
        <translation>Sensori, e ciò che ha inviato Earth Engine.</translation>
    </message>
    <message>
        <source>Products that a job has used since then stay.</source>
        <translation>I prodotti usati da un lavoro da allora restano.</translation>
    </message>
    <message>
        <source>Whole products stay.</source>
        <translation>I prodotti completi restano.</translation>
    </message>
    <message>
        <source>Without this, products are only listed.</source>
        <translation>Senza questo, i prodotti vengono solo elencati.</translation>
    </message>
    <message>
        <source>Leave empty for the folder that downloads use.</source>
        <translation>Lasciare vuoto per la cartella usata dagli scaricamenti.</translation>
    </message>
    <message>
        <source>snow,products,download,cache,clean,remove,disk,space,online</source>
        <translation>neve,prodotti,scaricamento,cache,ripulire,rimuovere,disco,spazio,online</translation>
    </message>
    <message>
        <source>Not used for at least (days)</source>
        <translation>Non usato da almeno (giorni)</translation>
    </message>
    <message>
        <source>Only what interrupted downloads have left</source>
        <translation>Solo ciò che hanno lasciato gli scaricamenti interrotti</translation>
    </message>
    <message>
        <source>Remove these products</source>
        <translation>Rimuovere questi prodotti</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Prodotti</translation>
    </message>
    <message>
        <source>Chosen (MB)</source>
        <translation>Scelto (MB)</translation>
    </message>
    <message>
        <source>Products removed</source>
        <translation>Prodotti rimossi</translation>
    </message>
    <message>
        <source>Space freed (MB)</source>
        <translation>Spazio liberato (MB)</translation>
    </message>
    <message>
        <source>Kinds of product</source>
        <translation>Tipi di prodotto</translation>
    </message>
    <message>
        <source>{kind}: {n} products, {size} MB</source>
        <translation>{kind}: {n} prodotti, {size} MB</translation>
    </message>
    <message>
        <source>The day to map. Products of this day and of the seven days before it are used.</source>
        <translation>Il giorno da mappare. Si usano i prodotti di questo giorno e dei sette giorni precedenti.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch this rectangle are used. Give an extent, an area, or both; with both, cells must touch both.</source>
        <translation>Si usano le celle di 1 km che toccano questo rettangolo. Indicare un'estensione, un'area o entrambe; con entrambe, le celle devono toccarle tutte e due.</translation>
    </message>
    <message>
        <source>The 1 km cells that touch these polygons are used.</source>
        <translation>Si usano le celle di 1 km che toccano questi poligoni.</translation>
    </message>
    <message>
        <source>Leave empty for the UTM zone of the centre of the area.</source>
        <translation>Lasciare vuoto per la zona UTM del centro dell'area.</translation>
    </message>
    <message>
        <source>Prediction day</source>
        <translation>Giorno della mappa</translation>
    </message>
    <message>
        <source>UTM zone of the cells</source>
        <translation>Zona UTM delle celle</translation>
    </message>
    <message>
        <source>Number of files with the published sum.</source>
        <translation>Numero di file con la somma pubblicata.</translation>
    </message>
    <message>
        <source>Number of files with another sum, or that cannot be read. The log names them.</source>
        <translation>Numero di file con un'altra somma o che non si possono leggere. Il registro li nomina.</translation>
    </message>
    <message>
        <source>Number of files of the list that are not in the folder.</source>
        <translation>Numero di file dell'elenco che non sono nella cartella.</translation>
    </message>
    <message>
        <source>Check downloaded files</source>
        <translation>Controlla i file scaricati</translation>
    </message>
    <message>
        <source>Compare files with a list of MD5 sums, such as the md5sums.txt of SEN12TP.</source>
        <translation>Confronta dei file con un elenco di somme MD5, come md5sums.txt di SEN12TP.</translation>
    </message>
    <message>
        <source>Reads the files that a list of MD5 sums names and tells which are right, wrong or missing. Files that an earlier run has read and that have not changed since are not read again, so a run that was cancelled goes on where it ended.</source>
        <translation>Legge i file nominati da un elenco di somme MD5 e dice quali sono giusti, sbagliati o mancanti. I file letti da un'esecuzione precedente e da allora invariati non vengono riletti, così un'esecuzione annullata riprende da dove era finita.</translation>
    </message>
    <message>
        <source>Text file with an MD5 sum and a file name on each line, such as md5sums.txt.</source>
        <translation>File di testo con una somma MD5 e un nome di file per riga, come md5sums.txt.</translation>
    </message>
    <message>
        <source>Where the files are. Leave empty if they are beside the list.</source>
        <translation>Dove sono i file. Lasciare vuoto se sono accanto all'elenco.</translation>
    </message>
    <message>
        <source>md5,checksum,md5sums,verify,download,sen12tp</source>
        <translation>md5,somma di controllo,md5sums,verifica,download,sen12tp</translation>
    </message>
    <message>
        <source>List of checksums</source>
        <translation>Elenco delle somme di controllo</translation>
    </message>
    <message>
        <source>Folder with files</source>
        <translation>Cartella con file</translation>
    </message>
    <message>
        <source>Right files</source>
        <translation>File giusti</translation>
    </message>
    <message>
        <source>Wrong files</source>
        <translation>File sbagliati</translation>
    </message>
    <message>
        <source>Missing files</source>
        <translation>File mancanti</translation>
    </message>
    <message>
        <source>Wrong: {name}</source>
        <translation>Sbagliato: {name}</translation>
    </message>
    <message>
        <source>Cannot be read: {name}</source>
        <translation>Non leggibile: {name}</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>Mancante: {name}</translation>
    </message>
    <message>
        <source>Let the Dask cluster do the work that is named in Settings &gt; Options &gt; SnowGalileo. The results are the same. Whoever controls the cluster can run programs on this computer.</source>
        <translation>Affida il lavoro al cluster Dask indicato in Impostazioni &gt; Opzioni &gt; SnowGalileo. I risultati sono gli stessi. Chi controlla il cluster può eseguire programmi su questo computer.</translation>
    </message>
    <message>
        <source>Use the Dask cluster</source>
        <translation>Usa il cluster Dask</translation>
    </message>
    <message>
        <source>No Dask cluster is known.</source>
        <translation>Nessun cluster Dask è noto.</translation>
    </message>
    <message>
        <source>Name its scheduler in Settings &gt; Options &gt; SnowGalileo.</source>
        <translation>Indicare il suo scheduler in Impostazioni &gt; Opzioni &gt; SnowGalileo.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1). Empty for snow depths.</source>
        <translation>Radice dell'errore quadratico medio, in unità di copertura nevosa frazionaria (da 0 a 1). Vuoto per le altezze della neve.</translation>
    </message>
    <message>
        <source>Mean absolute error.</source>
        <translation>Errore assoluto medio.</translation>
    </message>
    <message>
        <source>Mean of first minus reference. Positive if the first has more snow.</source>
        <translation>Media del primo meno il riferimento. Positivo se il primo ha più neve.</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of the reference.</source>
        <translation>Coefficiente di determinazione rispetto alla media del riferimento.</translation>
    </message>
    <message>
        <source>Share of the first's snow that is snow in the reference.</source>
        <translation>Frazione della neve del primo che è neve nel riferimento.</translation>
    </message>
    <message>
        <source>Share of the reference's snow that the first has.</source>
        <translation>Frazione della neve del riferimento presente nel primo.</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall.</source>
        <translation>Media armonica di precisione e richiamo.</translation>
    </message>
    <message>
        <source>Number of pixels or station days that were compared.</source>
        <translation>Numero di pixel o di giorni-stazione confrontati.</translation>
    </message>
    <message>
        <source>Compare snow cover</source>
        <translation>Confronta coperture nevose</translation>
    </message>
    <message>
        <source>Compare two snow covers of any producer, or one with stations.</source>
        <translation>Confronta due coperture nevose di qualsiasi produttore, o una con stazioni.</translation>
    </message>
    <message>
        <source>Compares snow cover rasters of any producer with others of the same day, or with stations, by elevation, land cover, forest and snow cover. Evaluate snow cover, in contrast, judges maps of this plugin against labels as its model was tested: pair by pair, with simpler methods on the same inputs. Rasters on different pixels are compared on the coarser ones.</source>
        <translation>Confronta raster di copertura nevosa di qualsiasi produttore con altri dello stesso giorno, o con stazioni, per quota, copertura del suolo, bosco e copertura nevosa. Valuta copertura nevosa, invece, giudica le mappe di questo plugin rispetto a riferimenti nel modo in cui è stato provato il suo modello: coppia per coppia, con metodi più semplici sugli stessi dati in ingresso. I raster su pixel diversi sono confrontati su quelli più grossolani.</translation>
    </message>
    <message>
        <source>Snow cover of the same days. Give these, a folder of them, or stations.</source>
        <translation>Copertura nevosa degli stessi giorni. Indicare questi, una loro cartella o stazioni.</translation>
    </message>
    <message>
        <source>All its GeoTIFFs.</source>
        <translation>Tutti i GeoTIFF della cartella.</translation>
    </message>
    <message>
        <source>Points with a field date and a field fsc (0 to 1) or snow_depth. Each is compared with the pixel it lies in.</source>
        <translation>Punti con un campo data e un campo fsc (da 0 a 1) o snow_depth. Ognuno è confrontato con il pixel in cui si trova.</translation>
    </message>
    <message>
        <source>auto: told by the name of the field.</source>
        <translation>auto: riconosciuto dal nome del campo.</translation>
    </message>
    <message>
        <source>In the unit of the field.</source>
        <translation>Nell'unità del campo.</translation>
    </message>
    <message>
        <source>For scores by elevation.</source>
        <translation>Per valutazioni per quota.</translation>
    </message>
    <message>
        <source>The bands begin at multiples of this height.</source>
        <translation>Le fasce iniziano a multipli di questa altezza.</translation>
    </message>
    <message>
        <source>Classes of ESA WorldCover, for scores by land cover and forest.</source>
        <translation>Classi di ESA WorldCover, per valutazioni per copertura del suolo e bosco.</translation>
    </message>
    <message>
        <source>Percent of each pixel that trees cover, for scores by density; values above 100 are missing.</source>
        <translation>Percentuale di ogni pixel coperta da alberi, per punteggi per densità; i valori sopra 100 sono mancanti.</translation>
    </message>
    <message>
        <source>Folder for figures (JSON, CSV), scatter plot (SVG) and differences (GeoTIFF).</source>
        <translation>Cartella per valori (JSON, CSV), grafico a dispersione (SVG) e differenze (GeoTIFF).</translation>
    </message>
    <message>
        <source>As for the rasters.</source>
        <translation>Come per i raster.</translation>
    </message>
    <message>
        <source>Least share of a coarser pixel that must be known in the finer raster.</source>
        <translation>Frazione minima di un pixel più grossolano che deve essere nota nel raster più fine.</translation>
    </message>
    <message>
        <source>Compare snow seen from above with snow on the ground, under trees too.</source>
        <translation>Confronta la neve vista dall'alto con la neve al suolo, anche sotto gli alberi.</translation>
    </message>
    <message>
        <source>snow,compare,difference,validation,station,points,rmse,f1,confusion,modis,clms</source>
        <translation>neve,confrontare,differenza,validazione,stazione,punti,rmse,f1,confusione,modis,clms</translation>
    </message>
    <message>
        <source>Reference rasters</source>
        <translation>Raster di riferimento</translation>
    </message>
    <message>
        <source>Folder of reference rasters</source>
        <translation>Cartella dei raster di riferimento</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stazioni</translation>
    </message>
    <message>
        <source>Snow depth that counts as snow, above</source>
        <translation>Altezza della neve che conta come neve, oltre</translation>
    </message>
    <message>
        <source>Height of elevation bands (m)</source>
        <translation>Altezza delle fasce di quota (m)</translation>
    </message>
    <message>
        <source>Tree cover density</source>
        <translation>Densità della copertura arborea</translation>
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
        <translation>Precisione</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Richiamo</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Confrontati</translation>
    </message>
    <message>
        <source>Least valid share</source>
        <translation>Frazione minima valida</translation>
    </message>
    <message>
        <source>Allow different quantities</source>
        <translation>Consenti grandezze diverse</translation>
    </message>
    <message>
        <source>The reference is missing, or there are several.</source>
        <translation>Il riferimento manca o ce n'è più di uno.</translation>
    </message>
    <message>
        <source>Give reference rasters, a folder of them, or stations.</source>
        <translation>Indicare raster di riferimento, una loro cartella o stazioni.</translation>
    </message>
    <message>
        <source>Stations measure</source>
        <translation>Le stazioni misurano</translation>
    </message>
    <message>
        <source>Values of the reference</source>
        <translation>Valori del riferimento</translation>
    </message>
    <message>
        <source>The packed cells, a folder that other algorithms read as input stacks and labels.</source>
        <translation>Le celle compattate, una cartella che altri algoritmi leggono come stack di input ed etichette.</translation>
    </message>
    <message>
        <source>GeoPackage with a point for each cell: day, season, mean snow cover and valid shares.</source>
        <translation>GeoPackage con un punto per cella: giorno, stagione, copertura nevosa media e quote valide.</translation>
    </message>
    <message>
        <source>Number of cells in the folder.</source>
        <translation>Numero di celle nella cartella.</translation>
    </message>
    <message>
        <source>Number of labels in the folder.</source>
        <translation>Numero di etichette nella cartella.</translation>
    </message>
    <message>
        <source>Number of files that could not be used.</source>
        <translation>Numero di file che non è stato possibile usare.</translation>
    </message>
    <message>
        <source>Folder with the files.</source>
        <translation>Cartella con i file.</translation>
    </message>
    <message>
        <source>Number of files that are here now, or that the record holds if none was named.</source>
        <translation>Numero di file ora presenti, o contenuti nel set di dati se non ne è stato indicato nessuno.</translation>
    </message>
    <message>
        <source>Number of these that were downloaded.</source>
        <translation>Numero di quelli scaricati.</translation>
    </message>
    <message>
        <source>Import published data</source>
        <translation>Importa dati pubblicati</translation>
    </message>
    <message>
        <source>Pack cells and labels of the published archives, or of folders, into a small folder.</source>
        <translation>Compatta le celle e le etichette degli archivi pubblicati, o di cartelle, in una piccola cartella.</translation>
    </message>
    <message>
        <source>Reads the published archives (.tar.xz) as they are, without unpacking them to the disk, and packs their cells and labels into one folder, at least 7 times smaller than the HDF5 files. Fine-tune, Pre-train and Evaluate read it. An import that was interrupted goes on where it ended when it is started again. Files that cannot be used are named and left out.</source>
        <translation>Legge gli archivi pubblicati (.tar.xz) così come sono, senza estrarli sul disco, e compatta le loro celle ed etichette in una cartella almeno 7 volte più piccola dei file HDF5. Messa a punto, preaddestramento e valutazione la leggono. Un'importazione interrotta riprende da dove era terminata quando viene riavviata. I file che non possono essere usati vengono indicati ed esclusi.</translation>
    </message>
    <message>
        <source>Download published data</source>
        <translation>Scarica dati pubblicati</translation>
    </message>
    <message>
        <source>List the files of the published SnowGalileo record, or download some of them.</source>
        <translation>Elenca i file del set di dati SnowGalileo pubblicato, o ne scarica alcuni.</translation>
    </message>
    <message>
        <source>Without a name, lists the files of the published record (44.7 GB in all) with their sizes in the log. With names, downloads these files and compares their checksums with the published ones. Interrupted downloads go on where they stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Senza nome, elenca nel registro i file del set di dati pubblicato (44,7 GB in tutto) con le loro dimensioni. Con i nomi, scarica questi file e confronta le loro somme di controllo con quelle pubblicate. I download interrotti riprendono da dove si erano fermati. Proxy e certificati sono presi dalle impostazioni di QGIS.</translation>
    </message>
    <message>
        <source>Archives (.tar.xz, .tar), HDF5 files and label rasters.</source>
        <translation>Archivi (.tar.xz, .tar), file HDF5 e raster di etichette.</translation>
    </message>
    <message>
        <source>Folder with HDF5 files and label rasters, also in subfolders.</source>
        <translation>Cartella con file HDF5 e raster di etichette, anche in sottocartelle.</translation>
    </message>
    <message>
        <source>Path of the folder to write, or to add to, ending in .snowpack. Data with clouds and without belong in two folders, since their files have the same names.</source>
        <translation>Percorso della cartella da scrivere o ampliare, che termina con .snowpack. I dati con e senza nuvole vanno in due cartelle, poiché i loro file hanno gli stessi nomi.</translation>
    </message>
    <message>
        <source>Names of files of the record, separated by commas. Leave empty for a list of all.</source>
        <translation>Nomi di file del set di dati, separati da virgole. Lasciare vuoto per un elenco di tutti.</translation>
    </message>
    <message>
        <source>Where to store the files. Leave empty for your own folder.</source>
        <translation>Dove salvare i file. Lasciare vuoto per la propria cartella.</translation>
    </message>
    <message>
        <source>snow,data,dataset,import,archive,tar,xz,h5,hdf5,labels,training,pack</source>
        <translation>neve,dati,importa,archivio,tar,xz,h5,hdf5,etichette,addestramento,compatta</translation>
    </message>
    <message>
        <source>Archives and files</source>
        <translation>Archivi e file</translation>
    </message>
    <message>
        <source>Point layer</source>
        <translation>Layer di punti</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Riferimenti</translation>
    </message>
    <message>
        <source>snow,data,dataset,download,zenodo,archive,training,record</source>
        <translation>neve,dati,scarica,zenodo,archivio,addestramento</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Folder of downloads</source>
        <translation>Cartella dei download</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Nuovi file</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>non presente</translation>
    </message>
    <message>
        <source>{name}: {size} MB, {place}</source>
        <translation>{name}: {size} MB, {place}</translation>
    </message>
    <message>
        <source>{cells} in {crs}: the map is {path}.</source>
        <translation>{cells} in {crs}: la mappa è {path}.</translation>
    </message>
    <message>
        <source>Key file of a service account. Leave empty for the file chosen under Accounts in the panel, or else the login that 'earthengine authenticate' has left on this computer.</source>
        <translation>File della chiave di un account di servizio. Lasciare vuoto per il file scelto in Account nel pannello, oppure l'accesso che «earthengine authenticate» ha lasciato su questo computer.</translation>
    </message>
    <message>
        <source>Root mean square error, in units of fractional snow cover (0 to 1).</source>
        <translation>Radice dell'errore quadratico medio, in unità di copertura nevosa frazionaria (da 0 a 1).</translation>
    </message>
    <message>
        <source>Coefficient of determination about the mean of all labels. Empty if all labels are equal.</source>
        <translation>Coefficiente di determinazione rispetto alla media di tutti i riferimenti. Vuoto se tutti i riferimenti sono uguali.</translation>
    </message>
    <message>
        <source>Mean of map minus label. Positive if the map has too much snow.</source>
        <translation>Media della mappa meno il riferimento. Positivo se la mappa ha troppa neve.</translation>
    </message>
    <message>
        <source>Number of 100 m pixels that were compared.</source>
        <translation>Numero di pixel di 100 m confrontati.</translation>
    </message>
    <message>
        <source>Evaluate snow cover</source>
        <translation>Valuta copertura nevosa</translation>
    </message>
    <message>
        <source>Measure the errors of a snow map against labels, and compare with simpler methods.</source>
        <translation>Misura gli errori di una mappa della neve rispetto a riferimenti e confronta con metodi più semplici.</translation>
    </message>
    <message>
        <source>Compares snow maps with labels of the same day and place: rasters of known snow cover, such as the published Landsat labels, classified scenes or other products. Give finished maps, or stacks and a model file, from which the maps are made first. The report breaks down the errors by snow cover and season and, if stacks are given, by elevation, land cover and condition. It also shows the errors of simpler methods. If a label was made from a Landsat image that the model has seen, the comparison shows how consistent the map is, not how accurate.</source>
        <translation>Confronta mappe della neve con riferimenti dello stesso giorno e luogo: raster di copertura nevosa nota, come i riferimenti Landsat pubblicati, scene classificate o altri prodotti. Indicare mappe finite, oppure stack e un file del modello, da cui prima si producono le mappe. Il rapporto suddivide gli errori per copertura nevosa e stagione e, se sono indicati gli stack, per quota, copertura del suolo e condizione. Mostra anche gli errori di metodi più semplici. Se un riferimento deriva da un'immagine Landsat vista dal modello, il confronto mostra quanto la mappa è coerente, non quanto è accurata.</translation>
    </message>
    <message>
        <source>Rasters of known snow cover, on any grid. The day must be part of the file name, as in FSC_20250415.tif, or be given below.</source>
        <translation>Raster di copertura nevosa nota, su qualsiasi griglia. Il giorno deve far parte del nome del file, come in FSC_20250415.tif, o essere indicato sotto.</translation>
    </message>
    <message>
        <source>Folder of labels, including its subfolders. Give labels or a folder of them.</source>
        <translation>Cartella dei riferimenti, comprese le sottocartelle. Indicare riferimenti o una loro cartella.</translation>
    </message>
    <message>
        <source>fraction: 0 to 1. percent: 0 to 100. clms: percent with codes from 200, such as 205 for cloud. classes: 10 snow-free, 11 snow. permille: 0 to 1000. ndsi: an index, converted to snow cover. auto recognises products by their names, stated units, fractions and 30 m classes if they are unambiguous; for other labels, the values must be chosen here.</source>
        <translation>fraction: da 0 a 1. percent: da 0 a 100. clms: percentuale con codici da 200, come 205 per le nubi. classes: 10 senza neve, 11 neve. permille: da 0 a 1000. ndsi: un indice, convertito in copertura nevosa. auto riconosce i prodotti da nomi, unità dichiarate, frazioni e classi a 30 m se non sono ambigui; per altri riferimenti i valori vanno scelti qui.</translation>
    </message>
    <message>
        <source>Least share of a map pixel for which the label must be known. With a small share, a few label pixels represent many, which adds a bias.</source>
        <translation>Frazione minima di un pixel della mappa per cui il riferimento deve essere noto. Con una frazione piccola, pochi pixel del riferimento ne rappresentano molti, il che aggiunge un bias.</translation>
    </message>
    <message>
        <source>Maps made by Predict snow cover. Leave empty to make the maps from stacks and a model file.</source>
        <translation>Mappe prodotte da Calcola copertura nevosa. Lasciare vuoto per produrre le mappe da stack e un file del modello.</translation>
    </message>
    <message>
        <source>Folder of maps, including its subfolders.</source>
        <translation>Cartella delle mappe, comprese le sottocartelle.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. Required if the maps are to be made from stacks.</source>
        <translation>Pesi di un modello SnowGalileo, .pth o .safetensors. Obbligatorio se le mappe vanno prodotte da stack.</translation>
    </message>
    <message>
        <source>auto hides it from the model and from the simpler methods if the file name of the label shows that the label was made from Landsat.</source>
        <translation>auto lo nasconde al modello e ai metodi più semplici se il nome del file del riferimento indica che deriva da Landsat.</translation>
    </message>
    <message>
        <source>If given, a random forest is trained on these stacks and added to the simpler methods.</source>
        <translation>Se indicati, una foresta casuale è addestrata su questi stack e aggiunta ai metodi più semplici.</translation>
    </message>
    <message>
        <source>Labels for the training stacks. Labels that are also used for the comparison are excluded from the training.</source>
        <translation>Riferimenti per gli stack di addestramento. I riferimenti usati anche per il confronto sono esclusi dall'addestramento.</translation>
    </message>
    <message>
        <source>GeoTIFF, -1 to 1, nodata -9999. If the labels have several days or coordinate systems, this is the residual with the most pixels.</source>
        <translation>GeoTIFF, da -1 a 1, nodata -9999. Se i riferimenti hanno più giorni o sistemi di coordinate, è il residuo con più pixel.</translation>
    </message>
    <message>
        <source>snow,evaluation,validation,accuracy,rmse,bias,labels,reference,ndsi,fsc,error</source>
        <translation>neve,valutazione,validazione,accuratezza,rmse,bias,etichette,riferimento,ndsi,fsc,errore</translation>
    </message>
    <message>
        <source>Folder of labels</source>
        <translation>Cartella dei riferimenti</translation>
    </message>
    <message>
        <source>Snow maps</source>
        <translation>Mappe della neve</translation>
    </message>
    <message>
        <source>Folder of snow maps</source>
        <translation>Cartella delle mappe della neve</translation>
    </message>
    <message>
        <source>Training stacks of the random forest</source>
        <translation>Stack di addestramento della foresta casuale</translation>
    </message>
    <message>
        <source>Training labels of the random forest</source>
        <translation>Riferimenti di addestramento della foresta casuale</translation>
    </message>
    <message>
        <source>Web page with figures and charts, which can be printed to PDF.</source>
        <translation>Pagina web con valori e grafici, stampabile in PDF.</translation>
    </message>
    <message>
        <source>Figures as JSON</source>
        <translation>Valori come JSON</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>File JSON (*.json)</translation>
    </message>
    <message>
        <source>All results, for use in other programs.</source>
        <translation>Tutti i risultati, per l'uso in altri programmi.</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <translation>Valori come tabella</translation>
    </message>
    <message>
        <source>One row for each group of pixels.</source>
        <translation>Una riga per ogni gruppo di pixel.</translation>
    </message>
    <message>
        <source>Residual (map minus label)</source>
        <translation>Residuo (mappa meno riferimento)</translation>
    </message>
    <message>
        <source>Pixels compared</source>
        <translation>Pixel confrontati</translation>
    </message>
    <message>
        <source>RMSE {rmse:.3f}, bias {bias:+.3f}, {pixels}.</source>
        <translation>RMSE {rmse:.3f}, bias {bias:+.3f}, {pixels}.</translation>
    </message>
    <message>
        <source>Label values</source>
        <translation>Valori dei riferimenti</translation>
    </message>
    <message>
        <source>Hide Landsat of the prediction day</source>
        <translation>Nascondi Landsat del giorno della mappa</translation>
    </message>
    <message>
        <source>More pixels, in {path}: {pixels}.</source>
        <translation>Altri pixel, in {path}: {pixels}.</translation>
    </message>
    <message>
        <source>Snow cover of the pixel, 0 to 1.</source>
        <translation>Copertura nevosa del pixel, da 0 a 1.</translation>
    </message>
    <message>
        <source>What is known of the pixel.</source>
        <translation>Ciò che si sa del pixel.</translation>
    </message>
    <message>
        <source>All that is known of one pixel of a snow map, in sentences.</source>
        <translation>Tutto ciò che si sa di un pixel di una mappa della neve, in frasi.</translation>
    </message>
    <message>
        <source>Says what is known of one pixel of a snow map from the files alone: snow cover, uncertainty and quality class with its reasons, last clear view, elevation, which sensors saw it when and how cloudy it was, and snow cover on other days.</source>
        <translation>Dice ciò che si sa di un pixel di una mappa della neve dai soli file: copertura nevosa, incertezza e classe di qualità con i suoi motivi, ultima vista libera, quota, quali sensori lo hanno visto e quando, quanto era nuvoloso, e copertura nevosa in altri giorni.</translation>
    </message>
    <message>
        <source>Uncertainty and quality are read from the rasters beside it.</source>
        <translation>Incertezza e qualità sono lette dai raster accanto alla mappa.</translation>
    </message>
    <message>
        <source>Any point of the pixel.</source>
        <translation>Un punto qualsiasi del pixel.</translation>
    </message>
    <message>
        <source>On the same pixels as the map.</source>
        <translation>Sugli stessi pixel della mappa.</translation>
    </message>
    <message>
        <source>The stacks that the map was made from: they tell which sensors saw the pixel, and clouds.</source>
        <translation>Gli stack da cui è stata prodotta la mappa: indicano quali sensori hanno visto il pixel, e le nubi.</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid. Without it, the elevation is that of the stack.</source>
        <translation>Quote in metri, su qualsiasi griglia. Senza, la quota è quella dello stack.</translation>
    </message>
    <message>
        <source>snow,pixel,explain,quality,uncertainty,why,sensor,cloud</source>
        <translation>neve,pixel,spiegare,qualità,incertezza,perché,sensore,nube</translation>
    </message>
    <message>
        <source>Snow map</source>
        <translation>Mappa della neve</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>Folder of snow maps of other days</source>
        <translation>Cartella delle mappe della neve di altri giorni</translation>
    </message>
    <message>
        <source>Folder of the stacks</source>
        <translation>Cartella degli stack</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Spiegazione</translation>
    </message>
    <message>
        <source>Export stack</source>
        <translation>Esporta stack</translation>
    </message>
    <message>
        <source>Write each cell of a stack to a file of its own, as a GeoTIFF cube or as HDF5.</source>
        <translation>Scrive ogni cella di uno stack in un file proprio, come cubo GeoTIFF o come HDF5.</translation>
    </message>
    <message>
        <source>Writes one file for each 1 km cell and prediction day, for software that cannot read region stores. The files have the same form as those of the research software and can be used as input stacks.</source>
        <translation>Scrive un file per ogni cella di 1 km e giorno della mappa, per software che non legge archivi di regione. I file hanno la stessa forma di quelli del software di ricerca e si possono usare come stack di input.</translation>
    </message>
    <message>
        <source>cube: GeoTIFF with 308 bands; only region stores can be exported as cubes. h5: HDF5, from any stack.</source>
        <translation>cube: GeoTIFF con 308 bande; solo gli archivi di regione si possono esportare come cubi. h5: HDF5, da qualsiasi stack.</translation>
    </message>
    <message>
        <source>Folder for the files.</source>
        <translation>Cartella dei file.</translation>
    </message>
    <message>
        <source>snow,stack,export,convert,cube,geotiff,hdf5,h5,zarr,region</source>
        <translation>neve,stack,esportare,convertire,cubo,geotiff,hdf5,h5,zarr,regione</translation>
    </message>
    <message>
        <source>{files} of the days {days}.</source>
        <translation>{files} dei giorni {days}.</translation>
    </message>
    <message>
        <source>Folder of downloaded products: the archive folder of Build input stack.</source>
        <translation>Cartella di prodotti scaricati: la cartella archivio di Crea stack di input.</translation>
    </message>
    <message>
        <source>Number of products of the area and the days that are here now.</source>
        <translation>Numero di prodotti dell'area e dei giorni ora presenti.</translation>
    </message>
    <message>
        <source>Number of these that were not here before.</source>
        <translation>Numero di questi che prima non erano presenti.</translation>
    </message>
    <message>
        <source>Megabytes that were downloaded.</source>
        <translation>Megabyte scaricati.</translation>
    </message>
    <message>
        <source>Download products</source>
        <translation>Scarica prodotti</translation>
    </message>
    <message>
        <source>Download the satellite and weather data that the map of an area and day needs.</source>
        <translation>Scarica i dati satellitari e meteo necessari per la mappa di un'area e di un giorno.</translation>
    </message>
    <message>
        <source>Downloads the products of online services that show an area on the eight days up to a prediction day, and of each product only the files that are needed. Every file is verified, nothing is downloaded twice, and an interrupted download continues where it stopped. What a service does not give is left out with the reason, and everything else is used. Accounts are taken from QGIS's authentication database.</source>
        <translation>Scarica i prodotti dei servizi online che mostrano un'area negli otto giorni fino a un giorno della mappa, e di ogni prodotto solo i file necessari. Ogni file è verificato, nulla è scaricato due volte, e uno scaricamento interrotto riprende da dove si era fermato. Ciò che un servizio non fornisce è tralasciato con il motivo, e tutto il resto è usato. Gli account sono presi dal database di autenticazione di QGIS.</translation>
    </message>
    <message>
        <source>The products used least recently are removed when all take more than this. 0: no limit. Leave empty for the limit in QGIS's options.</source>
        <translation>I prodotti non usati da più tempo vengono rimossi quando tutti insieme superano questa dimensione. 0: nessun limite. Lasciare vuoto per il limite nelle opzioni di QGIS.</translation>
    </message>
    <message>
        <source>snow,online,download,fetch,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>neve,online,scaricare,ottenere,copernicus,nasa,usgs,clima,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Limit of the folder (GB)</source>
        <translation>Limite della cartella (GB)</translation>
    </message>
    <message>
        <source>Folder of products</source>
        <translation>Cartella dei prodotti</translation>
    </message>
    <message>
        <source>New products</source>
        <translation>Prodotti nuovi</translation>
    </message>
    <message>
        <source>Downloaded (MB)</source>
        <translation>Scaricati (MB)</translation>
    </message>
    <message>
        <source>Weights of the epoch with the lowest error on the validation cells; use these for mapping.</source>
        <translation>Pesi dell'epoca con l'errore minore sulle celle di validazione; usare questi per mappare.</translation>
    </message>
    <message>
        <source>Weights of the last epoch, as the published models are.</source>
        <translation>Pesi dell'ultima epoca, come i modelli pubblicati.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: learning rate, training loss and validation error.</source>
        <translation>Tabella (CSV) con una riga per epoca: tasso di apprendimento, perdita di addestramento ed errore di validazione.</translation>
    </message>
    <message>
        <source>Root mean square error of the best weights on the validation cells, 0 to 1; empty without validation cells.</source>
        <translation>Radice dell'errore quadratico medio dei pesi migliori sulle celle di validazione, da 0 a 1; vuoto senza celle di validazione.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the model was trained on.</source>
        <translation>Numero di celle di 1 km su cui è stato addestrato il modello.</translation>
    </message>
    <message>
        <source>Number of stacks and labels without a usable partner; the log says why.</source>
        <translation>Numero di stack e riferimenti senza un corrispondente utilizzabile; il registro dice perché.</translation>
    </message>
    <message>
        <source>Device that trained the model: cpu, cuda or mps.</source>
        <translation>Dispositivo che ha addestrato il modello: cpu, cuda o mps.</translation>
    </message>
    <message>
        <source>Run time of the engine, in seconds.</source>
        <translation>Tempo di esecuzione del motore di calcolo, in secondi.</translation>
    </message>
    <message>
        <source>Fine-tune model</source>
        <translation>Affina modello</translation>
    </message>
    <message>
        <source>Train SnowGalileo on stacks with known snow cover of your own region.</source>
        <translation>Addestra SnowGalileo su stack con copertura nevosa nota della propria regione.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelli</translation>
    </message>
    <message>
        <source>Trains a model on stacks whose snow cover is known. Stacks and labels are matched by file name, or by day and place where one label raster covers many cells. The error on held-out cells is too small when they come from the same scenes as the training cells; give separate validation stacks for a fair estimate. A cancelled training can be resumed.</source>
        <translation>Addestra un modello su stack la cui copertura nevosa è nota. Stack e riferimenti sono abbinati per nome del file, o per giorno e luogo dove un raster di riferimento copre molte celle. L'errore sulle celle tenute da parte è troppo piccolo quando provengono dalle stesse scene delle celle di addestramento; indicare stack di validazione separati per una stima corretta. Un addestramento annullato può essere ripreso.</translation>
    </message>
    <message>
        <source>Folder for the weights, the log and the state from which a training is resumed.</source>
        <translation>Cartella dei pesi, del registro e dello stato da cui si riprende un addestramento.</translation>
    </message>
    <message>
        <source>Known snow cover, 0 to 1: rasters of 100 m with the names of the stacks, or rasters over the stacks with the day in their names, which are averaged to 100 m.</source>
        <translation>Copertura nevosa nota, da 0 a 1: raster di 100 m con i nomi degli stack, o raster sugli stack con il giorno nel nome, mediati a 100 m.</translation>
    </message>
    <message>
        <source>Folder with label rasters; give files, a folder, or both.</source>
        <translation>Cartella con raster di riferimento; indicare file, una cartella o entrambi.</translation>
    </message>
    <message>
        <source>Weights to start from: a model, the encoder of a pre-training, or an archive (.zip, .tar, .tar.xz) with one. Empty, and without a folder: random weights.</source>
        <translation>Pesi di partenza: un modello, l'encoder di un preaddestramento o un archivio (.zip, .tar, .tar.xz) che ne contiene uno. Vuoto e senza cartella: pesi casuali.</translation>
    </message>
    <message>
        <source>Folder written by pre-training; its encoder is used.</source>
        <translation>Cartella scritta dal preaddestramento; se ne usa l'encoder.</translation>
    </message>
    <message>
        <source>no validation</source>
        <translation>nessuna validazione</translation>
    </message>
    <message>
        <source>snow,fsc,training,fine-tuning,labels,deep learning,transformer</source>
        <translation>neve,fsc,addestramento,affinamento,etichette,deep learning,transformer</translation>
    </message>
    <message>
        <source>Best weights</source>
        <translation>Pesi migliori</translation>
    </message>
    <message>
        <source>Last weights</source>
        <translation>Ultimi pesi</translation>
    </message>
    <message>
        <source>Training log</source>
        <translation>Registro di addestramento</translation>
    </message>
    <message>
        <source>Validation RMSE</source>
        <translation>RMSE di validazione</translation>
    </message>
    <message>
        <source>Cells trained on</source>
        <translation>Celle di addestramento</translation>
    </message>
    <message>
        <source>Device used</source>
        <translation>Dispositivo usato</translation>
    </message>
    <message>
        <source>Label rasters</source>
        <translation>Raster di riferimento</translation>
    </message>
    <message>
        <source>Label folder</source>
        <translation>Cartella dei riferimenti</translation>
    </message>
    <message>
        <source>Start from a model file</source>
        <translation>Parti da un file del modello</translation>
    </message>
    <message>
        <source>Start from a pre-trained folder</source>
        <translation>Parti da una cartella preaddestrata</translation>
    </message>
    <message>
        <source>A training starts from a model file or a pre-trained folder, not from both.</source>
        <translation>Un addestramento parte da un file del modello o da una cartella preaddestrata, non da entrambi.</translation>
    </message>
    <message>
        <source>validation RMSE {rmse:.3f}</source>
        <translation>RMSE di validazione {rmse:.3f}</translation>
    </message>
    <message>
        <source>Trained on {cells} in {time} on {device}; {error}.</source>
        <translation>Addestrato su {cells} in {time} su {device}; {error}.</translation>
    </message>
    <message>
        <source>Number of days written.</source>
        <translation>Numero di giorni scritti.</translation>
    </message>
    <message>
        <source>Percent of all pixels and days that have a value after filling.</source>
        <translation>Percentuale di tutti i pixel e giorni che hanno un valore dopo il riempimento.</translation>
    </message>
    <message>
        <source>Fill gaps in time</source>
        <translation>Riempi lacune nel tempo</translation>
    </message>
    <message>
        <source>Fill days and pixels without snow cover from the days before and after.</source>
        <translation>Riempie giorni e pixel senza copertura nevosa dai giorni precedenti e successivi.</translation>
    </message>
    <message>
        <source>Writes snow cover for every day of a series, also for days and pixels without a value. A second raster for each day, in the folder 'origin', tells where each value comes from and how many days away it was seen.</source>
        <translation>Scrive la copertura nevosa per ogni giorno di una serie, anche per giorni e pixel senza valore. Un secondo raster per ogni giorno, nella cartella 'origin', indica da dove viene ogni valore e a quanti giorni di distanza è stato visto.</translation>
    </message>
    <message>
        <source>persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>persistence: l'ultimo valore. linear: tra i valori. pchip: una curva regolare tra i valori.</translation>
    </message>
    <message>
        <source>For persistence, the days that a value is kept. 0: any.</source>
        <translation>Per persistence, i giorni per cui si mantiene un valore. 0: qualsiasi.</translation>
    </message>
    <message>
        <source>snow,gap,fill,interpolate,cloud,series,persistence,linear,pchip</source>
        <translation>neve,lacuna,riempire,interpolare,nube,serie,persistenza,lineare,pchip</translation>
    </message>
    <message>
        <source>Longest gap filled (days)</source>
        <translation>Lacuna più lunga riempita (giorni)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Values after filling (%)</source>
        <translation>Valori dopo il riempimento (%)</translation>
    </message>
    <message>
        <source>Number of 1 km cells in the stacks.</source>
        <translation>Numero di celle di 1 km negli stack.</translation>
    </message>
    <message>
        <source>Prediction days in the stacks, separated by commas.</source>
        <translation>Giorni della mappa negli stack, separati da virgole.</translation>
    </message>
    <message>
        <source>Inspect stack</source>
        <translation>Ispeziona stack</translation>
    </message>
    <message>
        <source>Show what a stack holds: valid and cloudy pixels of every sensor on every day.</source>
        <translation>Mostra che cosa contiene uno stack: pixel validi e con nubi di ogni sensore in ogni giorno.</translation>
    </message>
    <message>
        <source>Shows what the model will see, before it runs. A table for each prediction day lists the eight days and all sensors, with the percentage of valid pixels, the percentage of these that are flagged as cloud, and the age of the latest view. Files that cannot be used are listed with the reason.</source>
        <translation>Mostra che cosa vedrà il modello, prima dell'esecuzione. Una tabella per ogni giorno della mappa elenca gli otto giorni e tutti i sensori, con la percentuale di pixel validi, la percentuale di questi segnalata come nube e l'età dell'ultima vista. I file non utilizzabili sono elencati con il motivo.</translation>
    </message>
    <message>
        <source>snow,stack,clouds,check,missing,coverage,sensors,sentinel,landsat,modis,viirs</source>
        <translation>neve,stack,nubi,controllare,mancante,copertura,sensori,sentinel,landsat,modis,viirs</translation>
    </message>
    <message>
        <source>Prediction days</source>
        <translation>Giorni della mappa</translation>
    </message>
    <message>
        <source>{cells}, prediction days: {days}</source>
        <translation>{cells}, giorni della mappa: {days}</translation>
    </message>
    <message>
        <source>The engine's Python.</source>
        <translation>Il Python del motore di calcolo.</translation>
    </message>
    <message>
        <source>The build that was installed.</source>
        <translation>La versione installata.</translation>
    </message>
    <message>
        <source>Bytes that it takes on disk.</source>
        <translation>Byte occupati su disco.</translation>
    </message>
    <message>
        <source>Install the libraries that compute the maps, or update or repair them.</source>
        <translation>Installa le librerie che calcolano le mappe, oppure le aggiorna o le ripara.</translation>
    </message>
    <message>
        <source>The maps are computed by an engine with a Python and libraries of its own, which are installed into your user folder; QGIS's own Python is not changed. An engine that is there is replaced once the new one works. An interrupted installation goes on where it stopped. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>Le mappe sono calcolate da un motore di calcolo con Python e librerie propri, installati nella cartella dell'utente; il Python di QGIS non cambia. Un motore già presente è sostituito quando quello nuovo funziona. Un'installazione interrotta riprende da dove si era fermata. Proxy e certificati sono presi dalle impostazioni di QGIS.</translation>
    </message>
    <message>
        <source>auto: the one that fits this computer. cpu: for the processor. cuda: for NVIDIA graphics cards. mps: for Apple silicon.</source>
        <translation>auto: quella adatta a questo computer. cpu: per il processore. cuda: per schede grafiche NVIDIA. mps: per Apple silicon.</translation>
    </message>
    <message>
        <source>A zip saved for computers without internet. The network is not used then.</source>
        <translation>Uno zip salvato per computer senza internet. In tal caso la rete non è usata.</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you; 4 MB.</source>
        <translation>Servono solo se un cluster di più computer costruisce gli stack e calcola le mappe; 4 MB.</translation>
    </message>
    <message>
        <source>Where to install. Leave empty for your own folder, where the plugin finds it.</source>
        <translation>Dove installare. Lasciare vuoto per la propria cartella, dove il plugin lo trova.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels; several are divided by '|'. Leave empty for the one of the settings, or else what pip on this computer is set to.</source>
        <translation>Indirizzo di un indice di pacchetti, o una cartella con wheel; se sono più, separarli con '|'. Lasciare vuoto per quello delle impostazioni, o altrimenti quello impostato in pip su questo computer.</translation>
    </message>
    <message>
        <source>engine,install,update,repair,setup,pytorch,offline</source>
        <translation>motore,installare,aggiornare,riparare,configurazione,pytorch,offline</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters</source>
        <translation>Librerie per i cluster Dask</translation>
    </message>
    <message>
        <source>Folder of the engine</source>
        <translation>Cartella del motore di calcolo</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Mirror</translation>
    </message>
    <message>
        <source>Installed build</source>
        <translation>Versione installata</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Versione</translation>
    </message>
    <message>
        <source>All files (*.*)</source>
        <translation>Tutti i file (*.*)</translation>
    </message>
    <message>
        <source>Bundle (*.zip)</source>
        <translation>Pacchetto (*.zip)</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped.</source>
        <translation>Numero di celle di 1 km mappate.</translation>
    </message>
    <message>
        <source>Inputs to hide from the model. modis also hides NDSI and NDVI, which are derived from it; day:3 is the third day before the prediction day.</source>
        <translation>Dati in ingresso da nascondere al modello. modis nasconde anche NDSI e NDVI, che ne derivano; day:3 è il terzo giorno prima del giorno della mappa.</translation>
    </message>
    <message>
        <source>Weights of a SnowGalileo model, .pth or .safetensors. The file is read as numbers only; code in it is never run. To use several files, give their folder below.</source>
        <translation>Pesi di un modello SnowGalileo, .pth o .safetensors. Il file è letto solo come numeri; il codice al suo interno non è mai eseguito. Per usare più file, indicarne la cartella sotto.</translation>
    </message>
    <message>
        <source>Use all model files in this folder instead of one. The published file names give the condition and the seed: each cell is mapped by the files of its condition, and their results are averaged.</source>
        <translation>Usa tutti i file del modello di questa cartella invece di uno solo. I nomi dei file pubblicati indicano la condizione e il seme: ogni cella è mappata dai file della sua condizione e i risultati sono mediati.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Keep finished cells when the run is stopped, and continue from there when the same run is started again with the same output.</source>
        <translation>Conserva le celle finite quando l'esecuzione è interrotta, e continua da lì quando la stessa esecuzione è riavviata con lo stesso output.</translation>
    </message>
    <message>
        <source>Each model maps each cell in eight orientations, rotated and mirrored, and the results are averaged. This takes eight times as long.</source>
        <translation>Ogni modello mappa ogni cella in otto orientamenti, ruotati e riflessi, e i risultati sono mediati. Richiede otto volte più tempo.</translation>
    </message>
    <message>
        <source>The model also maps cells shifted by half a cell, and the results are blended so that the outlines of the 1 km cells disappear. This works only where neighbouring cells are in the same cube or region store.</source>
        <translation>Il modello mappa anche celle spostate di mezza cella, e i risultati sono fusi in modo che i contorni delle celle di 1 km scompaiano. Funziona solo dove le celle vicine sono nello stesso cubo o archivio di regione.</translation>
    </message>
    <message>
        <source>research treats missing pixels as in the training of the published weights. strict hides a 100 m patch from the model if any of its pixels is missing, and averages only valid pixels for the coarse sensors; the published weights have not been validated with it.</source>
        <translation>research tratta i pixel mancanti come nell'addestramento dei pesi pubblicati. strict nasconde al modello un riquadro di 100 m se manca uno dei suoi pixel, e media solo i pixel validi per i sensori a bassa risoluzione; i pesi pubblicati non sono stati validati con questa opzione.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is no_hr if they show less than this share of it on the prediction day.</source>
        <translation>Per la condizione auto: una cella è no_hr se ne mostrano meno di questa frazione nel giorno della mappa.</translation>
    </message>
    <message>
        <source>For the condition auto: a cell is clouds or clouds_no_hr if more than this share is flagged as cloud on the prediction day.</source>
        <translation>Per la condizione auto: una cella è clouds o clouds_no_hr se più di questa frazione è segnalata come nube nel giorno della mappa.</translation>
    </message>
    <message>
        <source>Folder of model files</source>
        <translation>Cartella dei file del modello</translation>
    </message>
    <message>
        <source>Continue an unfinished run</source>
        <translation>Continua un'esecuzione incompiuta</translation>
    </message>
    <message>
        <source>Average over flips and turns</source>
        <translation>Media su riflessioni e rotazioni</translation>
    </message>
    <message>
        <source>Hide cell borders (4 times slower)</source>
        <translation>Nascondi i bordi delle celle (4 volte più lento)</translation>
    </message>
    <message>
        <source>Least share seen by Sentinel-2 or Landsat</source>
        <translation>Frazione minima vista da Sentinel-2 o Landsat</translation>
    </message>
    <message>
        <source>Largest share of cloud</source>
        <translation>Frazione massima di nubi</translation>
    </message>
    <message>
        <source>No model file was given.</source>
        <translation>Nessun file del modello indicato.</translation>
    </message>
    <message>
        <source>Give a model file or a folder of them.</source>
        <translation>Indicare un file del modello o una cartella di file.</translation>
    </message>
    <message>
        <source>The model file {path} does not exist.</source>
        <translation>Il file del modello {path} non esiste.</translation>
    </message>
    <message>
        <source>Condition of the prediction day. It determines which inputs are hidden from the model and, with several model files, which of them are used. Automatic (auto) determines it for each cell from the images of that day and their cloud flags.</source>
        <translation>Condizione del giorno della mappa. Determina quali dati in ingresso sono nascosti al modello e, con più file del modello, quali di essi sono usati. Automatico (auto) la determina per ogni cella dalle immagini di quel giorno e dai loro flag di nube.</translation>
    </message>
    <message>
        <source>Number of cells that are mapped at a time. 0 chooses a number that suits the device; use a small number if memory is short.</source>
        <translation>Numero di celle mappate alla volta. 0 sceglie un numero adatto al dispositivo; usare un numero piccolo se la memoria è poca.</translation>
    </message>
    <message>
        <source>Where the model runs. auto uses the graphics card if there is a suitable one; the log gives the reason for the choice.</source>
        <translation>Dove viene eseguito il modello. auto usa la scheda grafica se ce n'è una adatta; il registro dà il motivo della scelta.</translation>
    </message>
    <message>
        <source>fp32 (32 bit) gives the reference results. bf16 (16 bit where it loses little) is faster and differs by about 0.002 in snow cover at most; bf16_all (16 bit throughout) is the fastest and differs by about 0.01.</source>
        <translation>fp32 (32 bit) dà i risultati di riferimento. bf16 (16 bit dove si perde poco) è più veloce e differisce al massimo di circa 0,002 in copertura nevosa; bf16_all (16 bit ovunque) è il più veloce e differisce di circa 0,01.</translation>
    </message>
    <message>
        <source>Cells per batch</source>
        <translation>Celle per lotto</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Number of scenes with rasters.</source>
        <translation>Numero di scene con raster.</translation>
    </message>
    <message>
        <source>Snow cover from NDSI</source>
        <translation>Copertura nevosa da NDSI</translation>
    </message>
    <message>
        <source>NDSI of SEN12TP scenes, and the snow cover that follows from it.</source>
        <translation>NDSI delle scene SEN12TP e copertura nevosa che ne deriva.</translation>
    </message>
    <message>
        <source>Writes two rasters for each SEN12TP scene, from the Sentinel-2 image that a map of the scene is made of: NDSI (10 m) and the snow cover that Gascoin et al. (2020) give for it (100 m). Pixels with a cloud probability above the limit have no value. Compare snow cover with a map, or train on it: Evaluate, Compare and Fine-tune read the folder as labels. It follows from the same image, so it is no independent truth.</source>
        <translation>Scrive due raster per ogni scena SEN12TP, dall'immagine Sentinel-2 con cui si fa una mappa della scena: NDSI (10 m) e la copertura nevosa che Gascoin et al. (2020) ne ricavano (100 m). I pixel con una probabilità di nube sopra il limite non hanno valore. La copertura nevosa si può confrontare con una mappa o usare per l'addestramento: Valuta, Confronta e Affina leggono la cartella come riferimenti. Deriva dalla stessa immagine, quindi non è una verità indipendente.</translation>
    </message>
    <message>
        <source>Add the rasters of each scene to the project, NDSI below snow cover.</source>
        <translation>Aggiungi i raster di ogni scena al progetto, NDSI sotto la copertura nevosa.</translation>
    </message>
    <message>
        <source>snow,ndsi,gascoin,sen12tp,labels,fsc,clouds</source>
        <translation>neve,ndsi,gascoin,sen12tp,riferimenti,fsc,nuvole</translation>
    </message>
    <message>
        <source>Load the rasters</source>
        <translation>Carica i raster</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Scene</translation>
    </message>
    <message>
        <source>{day} snow by NDSI</source>
        <translation>{day} neve da NDSI</translation>
    </message>
    <message>
        <source>{day} NDSI</source>
        <translation>{day} NDSI</translation>
    </message>
    <message>
        <source>Number of days in the file.</source>
        <translation>Numero di giorni nel file.</translation>
    </message>
    <message>
        <source>Export series as NetCDF</source>
        <translation>Esporta serie come NetCDF</translation>
    </message>
    <message>
        <source>Write a series of snow cover rasters as one file that models and scripts read.</source>
        <translation>Scrive una serie di raster di copertura nevosa come un unico file leggibile da modelli e script.</translation>
    </message>
    <message>
        <source>Writes all days of a series into one NetCDF-4 file with the climate and forecast conventions (CF-1.11). Uncertainty, quality class and days since the last look go with it, where the maps have them.</source>
        <translation>Scrive tutti i giorni di una serie in un file NetCDF-4 con le convenzioni per clima e previsioni (CF-1.11). Incertezza, classe di qualità e giorni dall'ultima vista sono inclusi, dove le mappe li hanno.</translation>
    </message>
    <message>
        <source>One variable for the snow cover, with time, y and x.</source>
        <translation>Una variabile per la copertura nevosa, con time, y e x.</translation>
    </message>
    <message>
        <source>snow,netcdf,cf,export,series,xarray,model</source>
        <translation>neve,netcdf,cf,esportare,serie,xarray,modello</translation>
    </message>
    <message>
        <source>NetCDF file</source>
        <translation>File NetCDF</translation>
    </message>
    <message>
        <source>NetCDF files (*.nc)</source>
        <translation>File NetCDF (*.nc)</translation>
    </message>
    <message>
        <source>Percent of the pixels seen from above that have no value on the ground.</source>
        <translation>Percentuale dei pixel visti dall’alto che non hanno un valore al suolo.</translation>
    </message>
    <message>
        <source>Estimate snow cover under trees from what is seen from above and tree cover density.</source>
        <translation>Stimare la copertura nevosa sotto gli alberi da ciò che è visto dall’alto e dalla densità della copertura arborea.</translation>
    </message>
    <message>
        <source>Divides snow cover seen from above by the share of the ground that trees leave free, as LIS and the Copernicus snow products do. It is an estimate: under trees, snow is taken for as frequent as in the gaps between them. Where trees cover more than 90 % there is no value. A second raster for each day, in the folder 'quality', tells how far each pixel can be trusted: 0 best to 3 poor, 4 too many trees, 5 tree cover unknown.</source>
        <translation>Divide la copertura nevosa vista dall’alto per la quota di suolo che gli alberi lasciano libera, come fanno LIS e i prodotti neve di Copernicus. È una stima: sotto gli alberi si suppone la neve frequente come negli spazi fra di essi. Dove gli alberi coprono più del 90 % non c’è valore. Un secondo raster per giorno, nella cartella 'quality', dice quanto è affidabile ogni pixel: da 0 ottimo a 3 scarso, 4 troppi alberi, 5 copertura arborea sconosciuta.</translation>
    </message>
    <message>
        <source>Percent, 0 to 100, on any grid, as the Copernicus layer. Larger values are missing ones.</source>
        <translation>Percento, da 0 a 100, su qualsiasi griglia, come il layer di Copernicus. I valori maggiori sono mancanti.</translation>
    </message>
    <message>
        <source>snow,ground,forest,trees,canopy,viewable,tree cover density,FSCOG</source>
        <translation>neve,suolo,bosco,alberi,chioma,visibile,densità della copertura arborea,FSCOG</translation>
    </message>
    <message>
        <source>Without a value (%)</source>
        <translation>Senza valore (%)</translation>
    </message>
    <message>
        <source>Sensors of which nothing exists online, separated by commas.</source>
        <translation>Sensori di cui non esiste nulla online, separati da virgole.</translation>
    </message>
    <message>
        <source>Number of services and products that failed. The log gives the reasons.</source>
        <translation>Numero di servizi e prodotti non riusciti. Il registro ne dà i motivi.</translation>
    </message>
    <message>
        <source>Services whose products wait for an account, separated by commas.</source>
        <translation>Servizi i cui prodotti attendono un account, separati da virgole.</translation>
    </message>
    <message>
        <source>Services without account</source>
        <translation>Servizi senza account</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Errori</translation>
    </message>
    <message>
        <source>Download what the area and the day need, build the stack and map it, in the place of stack files or a folder. An extent or area and the prediction day are needed. Products that are here already are not downloaded again.</source>
        <translation>Scarica ciò che serve per l'area e il giorno, costruisce la pila e la mappa, al posto di file di pila o di una cartella. Servono un'estensione o un'area e il giorno di previsione. I prodotti già presenti non vengono scaricati di nuovo.</translation>
    </message>
    <message>
        <source>Online data from</source>
        <translation>Dati online da</translation>
    </message>
    <message>
        <source>products: from several services, each with its own account. earth_engine: the pixels of the area alone, with one login.</source>
        <translation>products: da più servizi, ognuno con il proprio account. earth_engine: i soli pixel dell'area, con un solo accesso.</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. Leave empty for that chosen under Accounts in the panel.</source>
        <translation>Progetto Google Cloud registrato per Earth Engine. Lasciare vuoto per quello scelto in Account nel pannello.</translation>
    </message>
    <message>
        <source>Give the same folder for several days of an area, so that nothing is read twice. Leave empty for a temporary folder.</source>
        <translation>Indicare la stessa cartella per più giorni di un'area, così che nulla venga letto due volte. Lasciare vuoto per una cartella temporanea.</translation>
    </message>
    <message>
        <source>Get the data from online services</source>
        <translation>Ottieni i dati da servizi online</translation>
    </message>
    <message>
        <source>Folder of the stack that is built</source>
        <translation>Cartella della pila costruita</translation>
    </message>
    <message>
        <source>Both a stack and data from online services were asked for.</source>
        <translation>Sono stati richiesti sia una pila sia dati da servizi online.</translation>
    </message>
    <message>
        <source>Give one of the two.</source>
        <translation>Indicare uno dei due.</translation>
    </message>
    <message>
        <source>No day was given.</source>
        <translation>Nessun giorno indicato.</translation>
    </message>
    <message>
        <source>Give the prediction day.</source>
        <translation>Indicare il giorno di previsione.</translation>
    </message>
    <message>
        <source>An account of {service} would add {gives}.</source>
        <translation>Un account di {service} aggiungerebbe {gives}.</translation>
    </message>
    <message>
        <source>Nothing online for this area and these days: {sensors}.</source>
        <translation>Nessun prodotto online per quest'area e questi giorni: {sensors}.</translation>
    </message>
    <message>
        <source>Sensors to look for. None is required.</source>
        <translation>Sensori da cercare. Nessuno è obbligatorio.</translation>
    </message>
    <message>
        <source>Products in this folder are not downloaded again.</source>
        <translation>I prodotti in questa cartella non sono scaricati di nuovo.</translation>
    </message>
    <message>
        <source>All areas share this folder. Leave empty for a folder of your own.</source>
        <translation>Tutte le aree condividono questa cartella. Lasciare vuoto per una cartella propria.</translation>
    </message>
    <message>
        <source>Also use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>Usa anche VIIRS di NOAA-20 e NOAA-21 dove manca quello di Suomi NPP. Il modello non è stato addestrato con esso; le mappe che ne derivano lo dicono.</translation>
    </message>
    <message>
        <source>Download large images whole, for other areas and programs. Otherwise only their parts that show the area are downloaded, which is about a tenth.</source>
        <translation>Scaricare per intero le immagini grandi, per altre aree e altri programmi. Altrimenti si scaricano solo le parti che mostrano l'area, circa un decimo.</translation>
    </message>
    <message>
        <source>Folder of your own products</source>
        <translation>Cartella dei propri prodotti</translation>
    </message>
    <message>
        <source>Substitutes for missing VIIRS</source>
        <translation>Sostituti per VIIRS mancante</translation>
    </message>
    <message>
        <source>Whole files</source>
        <translation>File interi</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Sensori</translation>
    </message>
    <message>
        <source>Account for {gives}, from QGIS's authentication database. Register at {page}. Without one, these products are not downloaded.</source>
        <translation>Account per {gives}, dal database di autenticazione di QGIS. Registrarsi su {page}. Senza, questi prodotti non sono scaricati.</translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation>Rapporto: {path}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>Impossibile scrivere {path}: {reason}.</translation>
    </message>
    <message>
        <source>Model weights (*.pth *.pt *.safetensors)</source>
        <translation>Pesi del modello (*.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of all pixels with data, 0 to 1. Empty if there are none.</source>
        <translation>Copertura nevosa frazionaria media di tutti i pixel con dati, da 0 a 1. Vuoto se non ce ne sono.</translation>
    </message>
    <message>
        <source>Sum of fractional snow cover times pixel area, in square kilometres.</source>
        <translation>Somma della copertura nevosa frazionaria per l'area del pixel, in chilometri quadrati.</translation>
    </message>
    <message>
        <source>Percentage of the pixels in the mapped cells that have data.</source>
        <translation>Percentuale dei pixel nelle celle mappate che hanno dati.</translation>
    </message>
    <message>
        <source>Mean fractional snow cover within the extent or area, where pixels at the edge count in part. Empty without an extent or area.</source>
        <translation>Copertura nevosa frazionaria media entro l'estensione o l'area, dove i pixel al bordo contano in parte. Vuoto senza estensione o area.</translation>
    </message>
    <message>
        <source>As above, the snow-covered area in square kilometres.</source>
        <translation>Come sopra, l'area innevata in chilometri quadrati.</translation>
    </message>
    <message>
        <source>Device that ran the model: cpu, cuda or mps.</source>
        <translation>Dispositivo che ha eseguito il modello: cpu, cuda o mps.</translation>
    </message>
    <message>
        <source>Condition whose masking was applied to the input. Several are separated by commas.</source>
        <translation>Condizione il cui mascheramento è stato applicato ai dati in ingresso. Se sono più, sono separate da virgole.</translation>
    </message>
    <message>
        <source>Number of cells of each condition, such as clear 20, no_hr 5.</source>
        <translation>Numero di celle di ogni condizione, come clear 20, no_hr 5.</translation>
    </message>
    <message>
        <source>Mean of the uncertainty raster. Empty if none was requested.</source>
        <translation>Media del raster di incertezza. Vuoto se non richiesto.</translation>
    </message>
    <message>
        <source>SHA-256 checksum of the model file. Several are separated by commas.</source>
        <translation>Checksum SHA-256 del file del modello. Se sono più, sono separati da virgole.</translation>
    </message>
    <message>
        <source>Predict snow cover</source>
        <translation>Calcola copertura nevosa</translation>
    </message>
    <message>
        <source>Map fractional snow cover at 100 m from an 8-day multi-sensor stack.</source>
        <translation>Mappa la copertura nevosa frazionaria a 100 m da uno stack multisensore di 8 giorni.</translation>
    </message>
    <message>
        <source>Maps which fraction of each 100 m pixel is covered by snow as seen from above on one day (viewable fractional snow cover, 0 to 1). The SnowGalileo model uses the data of all sensors on the eight days up to that day, together with terrain and land cover. It runs in a process of its own, on the graphics card or the processor.</source>
        <translation>Mappa quale frazione di ogni pixel di 100 m è coperta di neve vista dall'alto in un giorno (copertura nevosa frazionaria visibile, da 0 a 1). Il modello SnowGalileo usa i dati di tutti i sensori negli otto giorni fino a quel giorno, insieme a terreno e copertura del suolo. È eseguito in un processo proprio, sulla scheda grafica o sul processore.</translation>
    </message>
    <message>
        <source>In the area: mean snow cover {mean:.0f} %, snow-covered area {area:.3g} km2. {run}</source>
        <translation>Nell'area: copertura nevosa media {mean:.0f} %, area innevata {area:.3g} km2. {run}</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999. If the cells are in several coordinate systems, this is the map with the most cells; the others are written to the same folder.</source>
        <translation>GeoTIFF, 100 m, da 0 a 1, nodata -9999. Se le celle sono in più sistemi di coordinate, è la mappa con più celle; le altre sono scritte nella stessa cartella.</translation>
    </message>
    <message>
        <source>GeoTIFF with the standard deviation over several model files or over flips and turns, nodata -9999. It requires at least two model files, or flips and turns.</source>
        <translation>GeoTIFF con la deviazione standard su più file del modello o su riflessioni e rotazioni, nodata -9999. Richiede almeno due file del modello, oppure riflessioni e rotazioni.</translation>
    </message>
    <message>
        <source>GeoTIFF with eight bands that show how reliable each pixel is, and why: quality class 0 (best) to 3, condition, days since the last clear view by Sentinel-2 or Landsat, days since the last view by Sentinel-1, number of tokens that the model saw, contributing sensors, missing pixels, and sensors of which a better version will follow.</source>
        <translation>GeoTIFF con otto bande che mostrano quanto è affidabile ogni pixel, e perché: classe di qualità da 0 (ottima) a 3, condizione, giorni dall'ultima vista libera di Sentinel-2 o Landsat, giorni dall'ultima vista di Sentinel-1, numero di token visti dal modello, sensori che hanno contribuito, pixel mancanti e sensori dei quali seguirà una versione migliore.</translation>
    </message>
    <message>
        <source>GeoTIFF of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>GeoTIFF di byte: da 0 a 100 per cento, 205 nessuna vista ottica in otto giorni, 255 nessun dato.</translation>
    </message>
    <message>
        <source>{cells} in {time} on {device}.</source>
        <translation>{cells} in {time} su {device}.</translation>
    </message>
    <message>
        <source>Mean snow cover {mean:.0f} %, snow-covered area {area:.2f} km2, {valid:.0f} % of pixels with data. {run}</source>
        <translation>Copertura nevosa media {mean:.0f} %, area innevata {area:.2f} km2, {valid:.0f} % dei pixel con dati. {run}</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,hydrology</source>
        <translation>neve,copertura nevosa,mappa della neve,fsc,sentinel,landsat,modis,viirs,deep learning,transformer,idrologia</translation>
    </message>
    <message>
        <source>Fractional snow cover</source>
        <translation>Copertura nevosa frazionaria</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertezza</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualità</translation>
    </message>
    <message>
        <source>Percent with Copernicus codes</source>
        <translation>Percentuale con codici Copernicus</translation>
    </message>
    <message>
        <source>Mean fractional snow cover</source>
        <translation>Copertura nevosa frazionaria media</translation>
    </message>
    <message>
        <source>Snow-covered area (km2)</source>
        <translation>Area innevata (km2)</translation>
    </message>
    <message>
        <source>Pixels with data (%)</source>
        <translation>Pixel con dati (%)</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of the area</source>
        <translation>Copertura nevosa frazionaria media dell'area</translation>
    </message>
    <message>
        <source>Snow-covered area within the area (km2)</source>
        <translation>Area innevata entro l'area (km2)</translation>
    </message>
    <message>
        <source>Cells mapped</source>
        <translation>Celle mappate</translation>
    </message>
    <message>
        <source>Mean uncertainty</source>
        <translation>Incertezza media</translation>
    </message>
    <message>
        <source>Condition used</source>
        <translation>Condizione usata</translation>
    </message>
    <message>
        <source>Model checksum (SHA-256)</source>
        <translation>Checksum del modello (SHA-256)</translation>
    </message>
    <message>
        <source>No pixel has data. {run}</source>
        <translation>Nessun pixel ha dati. {run}</translation>
    </message>
    <message>
        <source>STAC collection of the maps. Each map has a STAC item in the same folder.</source>
        <translation>Collezione STAC delle mappe. Ogni mappa ha un elemento STAC nella stessa cartella.</translation>
    </message>
    <message>
        <source>Number of maps that were made.</source>
        <translation>Numero di mappe prodotte.</translation>
    </message>
    <message>
        <source>Number of 1 km cells that were mapped on all days together.</source>
        <translation>Numero di celle di 1 km mappate in tutti i giorni insieme.</translation>
    </message>
    <message>
        <source>Predict snow cover of a series of days</source>
        <translation>Calcola copertura nevosa di una serie di giorni</translation>
    </message>
    <message>
        <source>Make a dated snow map for each day, and an index (STAC) of the maps.</source>
        <translation>Produce una mappa della neve datata per ogni giorno e un indice (STAC) delle mappe.</translation>
    </message>
    <message>
        <source>Maps fractional snow cover for every prediction day of the stacks between two days, in one job. Each map is written as soon as its day is finished. The maps are dated, so that the Temporal Controller can animate them. To continue a stopped run, start it again with the same folder.</source>
        <translation>Mappa la copertura nevosa frazionaria per ogni giorno della mappa degli stack tra due giorni, in un unico processo. Ogni mappa è scritta non appena il suo giorno è finito. Le mappe sono datate, così il Controllore Temporale può animarle. Per continuare un'esecuzione interrotta, riavviarla con la stessa cartella.</translation>
    </message>
    <message>
        <source>First prediction day. Leave empty to start with the first stack.</source>
        <translation>Primo giorno della mappa. Lasciare vuoto per iniziare con il primo stack.</translation>
    </message>
    <message>
        <source>Last prediction day. Leave empty to end with the last stack.</source>
        <translation>Ultimo giorno della mappa. Lasciare vuoto per finire con l'ultimo stack.</translation>
    </message>
    <message>
        <source>For each day, fsc_&lt;day&gt;.tif and the other requested rasters are written to this folder, and the index fsc_collection.json.</source>
        <translation>Per ogni giorno, fsc_&lt;day&gt;.tif e gli altri raster richiesti sono scritti in questa cartella, con l'indice fsc_collection.json.</translation>
    </message>
    <message>
        <source>snow,snow cover,snow map,fsc,series,season,days,temporal,stac</source>
        <translation>neve,copertura nevosa,mappa della neve,fsc,serie,stagione,giorni,temporale,stac</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primo giorno</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>Also write a raster with eight bands that show how reliable each pixel is, and why.</source>
        <translation>Scrive anche un raster con otto bande che mostrano quanto è affidabile ogni pixel, e perché.</translation>
    </message>
    <message>
        <source>Also write the standard deviation over several model files or over flips and turns. It requires at least two model files, or flips and turns.</source>
        <translation>Scrive anche la deviazione standard su più file del modello o su riflessioni e rotazioni. Richiede almeno due file del modello, oppure riflessioni e rotazioni.</translation>
    </message>
    <message>
        <source>Also write a raster of bytes: 0 to 100 percent, 205 no optical view in eight days, 255 no data.</source>
        <translation>Scrive anche un raster di byte: da 0 a 100 per cento, 205 nessuna vista ottica in otto giorni, 255 nessun dato.</translation>
    </message>
    <message>
        <source>Load the maps</source>
        <translation>Carica le mappe</translation>
    </message>
    <message>
        <source>Add the snow maps to the project.</source>
        <translation>Aggiunge le mappe della neve al progetto.</translation>
    </message>
    <message>
        <source>Folder for the maps</source>
        <translation>Cartella delle mappe</translation>
    </message>
    <message>
        <source>Index (STAC collection)</source>
        <translation>Indice (collezione STAC)</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>{maps}, {cells}.</source>
        <translation>{maps}, {cells}.</translation>
    </message>
    <message>
        <source>The trained encoder, from which fine-tuning can start.</source>
        <translation>L'encoder addestrato, da cui può partire l'affinamento.</translation>
    </message>
    <message>
        <source>Table (CSV) with one row per epoch: mean loss and learning rate.</source>
        <translation>Tabella (CSV) con una riga per epoca: perdita media e tasso di apprendimento.</translation>
    </message>
    <message>
        <source>Mean loss of the last epoch.</source>
        <translation>Perdita media dell'ultima epoca.</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used; the log says why.</source>
        <translation>Numero di file o celle in ingresso non utilizzabili; il registro dice perché.</translation>
    </message>
    <message>
        <source>Pre-train model</source>
        <translation>Preaddestra modello</translation>
    </message>
    <message>
        <source>Teach an encoder what stacks look like, without labels.</source>
        <translation>Insegna a un encoder che aspetto hanno gli stack, senza riferimenti.</translation>
    </message>
    <message>
        <source>Trains the encoder of SnowGalileo on stacks without labels: from a tenth of a cell's data, half of the data must be predicted. Fine-tuning on labelled stacks can start from this encoder. The published one was trained on 150,000 cells for 200 epochs, which takes a graphics card; a few cells teach it little. A cancelled or interrupted training can be resumed.</source>
        <translation>Addestra l'encoder di SnowGalileo su stack senza riferimenti: da un decimo dei dati di una cella va predetta metà dei dati. L'affinamento su stack con riferimenti può partire da questo encoder. Quello pubblicato è stato addestrato su 150.000 celle per 200 epoche, il che richiede una scheda grafica; poche celle gli insegnano poco. Un addestramento annullato o interrotto può essere ripreso.</translation>
    </message>
    <message>
        <source>snow,training,pre-training,self-supervised,masked autoencoder,encoder,deep learning</source>
        <translation>neve,addestramento,preaddestramento,autosupervisionato,autoencoder mascherato,encoder,deep learning</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perdita</translation>
    </message>
    <message>
        <source>Epoch {epoch}: loss {loss:.4f}</source>
        <translation>Epoca {epoch}: perdita {loss:.4f}</translation>
    </message>
    <message>
        <source>SnowGalileo: fractional snow cover</source>
        <translation>SnowGalileo: copertura nevosa frazionaria</translation>
    </message>
    <message>
        <source>The example model {file} cannot be read.</source>
        <translation>Impossibile leggere il modello di esempio {file}.</translation>
    </message>
    <message>
        <source>Day of the image. Empty if Sentinel-2 saw nothing on the eight days.</source>
        <translation>Giorno dell'immagine. Vuoto se Sentinel-2 non ha visto nulla negli otto giorni.</translation>
    </message>
    <message>
        <source>Percentage of the cells that the image shows.</source>
        <translation>Percentuale delle celle mostrata dall'immagine.</translation>
    </message>
    <message>
        <source>Sentinel-2 quick-look</source>
        <translation>Anteprima Sentinel-2</translation>
    </message>
    <message>
        <source>Write the clearest Sentinel-2 image of a stack, to look at beside its snow map.</source>
        <translation>Scrive l'immagine Sentinel-2 più limpida di uno stack, da guardare accanto alla mappa della neve.</translation>
    </message>
    <message>
        <source>Writes the Sentinel-2 image of the clearest of a stack's eight days, from the stack itself, in true colour and in short-wave colours (B11, B8, B4), in which snow is blue and cloud is white. The bytes are for looking at; they are no reflectances.</source>
        <translation>Scrive l'immagine Sentinel-2 del più limpido degli otto giorni di uno stack, dallo stack stesso, in colori reali e in colori a onde corte (B11, B8, B4), in cui la neve è blu e le nubi sono bianche. I byte servono per la visualizzazione; non sono riflettanze.</translation>
    </message>
    <message>
        <source>GeoTIFF of 10 m: bands 1 to 3 in true colour, bands 4 to 6 in short-wave colours.</source>
        <translation>GeoTIFF di 10 m: bande da 1 a 3 in colori reali, bande da 4 a 6 in colori a onde corte.</translation>
    </message>
    <message>
        <source>snow,sentinel,image,quick-look,quicklook,rgb,true colour,swir,stack</source>
        <translation>neve,sentinel,immagine,anteprima,quicklook,rgb,colori reali,swir,stack</translation>
    </message>
    <message>
        <source>Quick-look</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>Day of the image</source>
        <translation>Giorno dell'immagine</translation>
    </message>
    <message>
        <source>Cells seen (%)</source>
        <translation>Celle viste (%)</translation>
    </message>
    <message>
        <source>Number of pages.</source>
        <translation>Numero di pagine.</translation>
    </message>
    <message>
        <source>Snow report</source>
        <translation>Bollettino della neve</translation>
    </message>
    <message>
        <source>A page with map, numbers, charts and quality of one day, as PDF and picture.</source>
        <translation>Una pagina con mappa, cifre, grafici e qualità di un giorno, come PDF e immagine.</translation>
    </message>
    <message>
        <source>Lays out the snow cover of one day on a page to send out: the map over the relief of the terrain model, snow cover, snow-covered area and snow line of the areas, charts, how much was seen and how sure it is, and where the map comes from. With maps of several days, the pages of single areas show the season, too. The page is a layout template (.qpt), which can be replaced by one of your own.</source>
        <translation>Impagina la copertura nevosa di un giorno su una pagina da inviare: la mappa sul rilievo del modello del terreno, copertura nevosa, superficie innevata e limite della neve delle aree, grafici, quanto è stato visto e con quale certezza, e da dove viene la mappa. Con mappe di più giorni, le pagine delle singole aree mostrano anche la stagione. La pagina è un modello di layout (.qpt), sostituibile con uno proprio.</translation>
    </message>
    <message>
        <source>Empty: the last day that there is.</source>
        <translation>Vuoto: l'ultimo giorno disponibile.</translation>
    </message>
    <message>
        <source>one page with all areas</source>
        <translation>una pagina con tutte le aree</translation>
    </message>
    <message>
        <source>a page for each area</source>
        <translation>una pagina per ogni area</translation>
    </message>
    <message>
        <source>all areas, then a page for each</source>
        <translation>tutte le aree, poi una pagina per ciascuna</translation>
    </message>
    <message>
        <source>One page with all areas and a table of them, or a page for each area with its elevation bands.</source>
        <translation>Una pagina con tutte le aree e la loro tabella, o una pagina per ogni area con le sue fasce di quota.</translation>
    </message>
    <message>
        <source>Stands at the top. Empty: Snow cover.</source>
        <translation>Sta in alto. Vuoto: Copertura nevosa.</translation>
    </message>
    <message>
        <source>A layout of your own instead of the shipped one; the guide tells what it can show.</source>
        <translation>Un layout proprio al posto di quello fornito; la guida dice che cosa può mostrare.</translation>
    </message>
    <message>
        <source>All pages in one file.</source>
        <translation>Tutte le pagine in un file.</translation>
    </message>
    <message>
        <source>The page as a picture; several pages are numbered: name_1.png, name_2.png.</source>
        <translation>La pagina come immagine; più pagine sono numerate: nome_1.png, nome_2.png.</translation>
    </message>
    <message>
        <source>There is no map of {day}; the last one is of {last}.</source>
        <translation>Non c'è una mappa del {day}; l'ultima è del {last}.</translation>
    </message>
    <message>
        <source>snow,report,pdf,layout,atlas,print,bulletin,catchment</source>
        <translation>snow,neve,rapporto,pdf,layout,atlante,stampa,bollettino,bacino</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>Giorno del bollettino</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Layout template</source>
        <translation>Modello di layout</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>File PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>PNG files (*.png)</source>
        <translation>File PNG (*.png)</translation>
    </message>
    <message>
        <source>No areas were given.</source>
        <translation>Nessuna area indicata.</translation>
    </message>
    <message>
        <source>Choose a polygon layer.</source>
        <translation>Scegliere un layer di poligoni.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Scegliere un altro giorno.</translation>
    </message>
    <message>
        <source>Layout templates (*.qpt)</source>
        <translation>Modelli di layout (*.qpt)</translation>
    </message>
    <message>
        <source>Whether all four errors are within 0.005 of the published ones.</source>
        <translation>Se tutti e quattro gli errori differiscono al massimo di 0,005 da quelli pubblicati.</translation>
    </message>
    <message>
        <source>Number of cells that were compared.</source>
        <translation>Numero di celle confrontate.</translation>
    </message>
    <message>
        <source>Reproduce the published accuracy</source>
        <translation>Riproduci l'accuratezza pubblicata</translation>
    </message>
    <message>
        <source>Evaluate the published models on the published test data, beside the published table.</source>
        <translation>Valuta i modelli pubblicati sui dati di prova pubblicati, accanto alla tabella pubblicata.</translation>
    </message>
    <message>
        <source>Downloads the test data of a region with their labels (about 0.6 GB) and the twelve published models for it (0.3 GB), as far as they are not here, evaluates all four conditions with three models each, and writes the errors beside the published ones. This shows that the installed engine, the downloaded models and the reading of data are right. Without a GPU, it takes long.</source>
        <translation>Scarica i dati di prova di una regione con le loro etichette (circa 0,6 GB) e i dodici modelli pubblicati per essa (0,3 GB), se non sono già presenti, valuta le quattro condizioni con tre modelli ciascuna e scrive gli errori accanto a quelli pubblicati. Questo mostra che il motore installato, i modelli scaricati e la lettura dei dati sono corretti. Senza GPU richiede molto tempo.</translation>
    </message>
    <message>
        <source>Region of the test data.</source>
        <translation>Regione dei dati di prova.</translation>
    </message>
    <message>
        <source>Where the models run.</source>
        <translation>Dove vengono eseguiti i modelli.</translation>
    </message>
    <message>
        <source>Archive with labels, where those of the record cannot be told by their name.</source>
        <translation>Archivio con etichette, se quelle del set di dati non si riconoscono dal nome.</translation>
    </message>
    <message>
        <source>Text file with the table.</source>
        <translation>File di testo con la tabella.</translation>
    </message>
    <message>
        <source>snow,reproduce,accuracy,rmse,evaluate,published,test,zenodo</source>
        <translation>neve,riproduci,accuratezza,rmse,valuta,pubblicato,prova,zenodo</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>File di testo (*.txt)</translation>
    </message>
    <message>
        <source>Reproduced</source>
        <translation>Riprodotto</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Regione</translation>
    </message>
    <message>
        <source>Number of 1 km cells that the area touches.</source>
        <translation>Numero di celle di 1 km toccate dall'area.</translation>
    </message>
    <message>
        <source>Estimated size of the stack on disk, in megabytes.</source>
        <translation>Dimensione stimata dello stack su disco, in megabyte.</translation>
    </message>
    <message>
        <source>Look through archive</source>
        <translation>Esamina archivio</translation>
    </message>
    <message>
        <source>Show which downloaded products cover an area on the eight days up to a prediction day.</source>
        <translation>Mostra quali prodotti scaricati coprono un'area negli otto giorni fino a un giorno della mappa.</translation>
    </message>
    <message>
        <source>Finds the products in an archive folder that Build input stack would use. It shows how much of the area each sensor covers on each day, what is missing, which files cannot be used and why, and how much disk space and time the stack will take. Nothing is built.</source>
        <translation>Trova in una cartella archivio i prodotti che userebbe Crea stack di input. Mostra quanta parte dell'area copre ogni sensore in ogni giorno, che cosa manca, quali file non sono utilizzabili e perché, e quanto spazio su disco e tempo richiederà lo stack. Non viene creato nulla.</translation>
    </message>
    <message>
        <source>snow,stack,archive,products,scan,sentinel,landsat,modis,viirs,era5,downloads</source>
        <translation>neve,stack,archivio,prodotti,esaminare,sentinel,landsat,modis,viirs,era5,scaricamenti</translation>
    </message>
    <message>
        <source>Size of the stack (MB)</source>
        <translation>Dimensione dello stack (MB)</translation>
    </message>
    <message>
        <source>{cells}; missing: {missing}.</source>
        <translation>{cells}; mancanti: {missing}.</translation>
    </message>
    <message>
        <source>Number of products that exist online.</source>
        <translation>Numero di prodotti esistenti online.</translation>
    </message>
    <message>
        <source>Size of the products that would be downloaded, in megabytes.</source>
        <translation>Dimensione dei prodotti che sarebbero scaricati, in megabyte.</translation>
    </message>
    <message>
        <source>Search online products</source>
        <translation>Cerca prodotti online</translation>
    </message>
    <message>
        <source>Show which products of online services cover an area on the eight days up to a day.</source>
        <translation>Mostra quali prodotti dei servizi online coprono un'area negli otto giorni fino a un giorno.</translation>
    </message>
    <message>
        <source>Asks the Copernicus Data Space, NASA Earthdata, USGS and open buckets what they have of an area on the eight days up to a prediction day. It shows how much of the area each sensor covers on each day, the cloud cover where it is known, the size of the downloads, and what waits for an account. Searching needs no account, and nothing is downloaded.</source>
        <translation>Chiede a Copernicus Data Space, NASA Earthdata, USGS e bucket aperti che cosa hanno di un'area negli otto giorni fino a un giorno della mappa. Mostra quanta parte dell'area copre ogni sensore in ogni giorno, la copertura nuvolosa dove è nota, la dimensione degli scaricamenti e che cosa attende un account. La ricerca non richiede account e nulla è scaricato.</translation>
    </message>
    <message>
        <source>snow,online,search,catalogue,copernicus,nasa,usgs,climate,sentinel,landsat,modis</source>
        <translation>neve,online,cercare,catalogo,copernicus,nasa,usgs,clima,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Size of the downloads (MB)</source>
        <translation>Dimensione degli scaricamenti (MB)</translation>
    </message>
    <message>
        <source>{day}  {name}  {size} MB</source>
        <translation>{day}  {name}  {size} MB</translation>
    </message>
    <message>
        <source>Day 0 of the dates in the raster.</source>
        <translation>Giorno 0 delle date nel raster.</translation>
    </message>
    <message>
        <source>Snow days, first and last snow, and the snow season of every pixel in one year.</source>
        <translation>Giorni di neve, prima e ultima neve e stagione nevosa di ogni pixel in un anno.</translation>
    </message>
    <message>
        <source>Works out, for every pixel and one hydrological year, how many days had snow, the first and last snow day, the longest snow period, and the snow season. Dates are days from the first day of the year (0); -1: never seen, -2: no such day.</source>
        <translation>Calcola, per ogni pixel e un anno idrologico, quanti giorni hanno avuto neve, il primo e l'ultimo giorno di neve, il periodo nevoso più lungo e la stagione nevosa. Le date sono giorni dal primo giorno dell'anno (0); -1: mai visto, -2: nessun giorno del genere.</translation>
    </message>
    <message>
        <source>Empty: 09-01 in the north, 03-01 in the south.</source>
        <translation>Vuoto: 09-01 a nord, 03-01 a sud.</translation>
    </message>
    <message>
        <source>Of rasters of several years: the year in which the one begins, as 2024, or latest.</source>
        <translation>Per raster di più anni: l'anno in cui inizia quello voluto, come 2024, o latest (l'ultimo).</translation>
    </message>
    <message>
        <source>none: a day without a value is no snow day and ends a period. persistence: the last value. linear: between values. pchip: a smooth curve between values.</source>
        <translation>none: un giorno senza valore non è un giorno di neve e chiude un periodo. persistence: l'ultimo valore. linear: tra i valori. pchip: una curva regolare tra i valori.</translation>
    </message>
    <message>
        <source>0: any.</source>
        <translation>0: qualsiasi.</translation>
    </message>
    <message>
        <source>So many days in a row with snow begin the season, and so many without end it.</source>
        <translation>Tanti giorni consecutivi con neve iniziano la stagione, e altrettanti senza la terminano.</translation>
    </message>
    <message>
        <source>Raster with one band for each figure, named NOBS, SCD, FSD, LSD and so on.</source>
        <translation>Raster con una banda per ogni valore, denominate NOBS, SCD, FSD, LSD e così via.</translation>
    </message>
    <message>
        <source>snow,season,duration,scd,onset,melt-out,smod,sod,phenology</source>
        <translation>neve,stagione,durata,scd,inizio,fusione,smod,sod,fenologia</translation>
    </message>
    <message>
        <source>First day of the year (MM-DD)</source>
        <translation>Primo giorno dell'anno (MM-DD)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Days that begin and end the season</source>
        <translation>Giorni che iniziano e terminano la stagione</translation>
    </message>
    <message>
        <source>First day of the year</source>
        <translation>Primo giorno dell'anno</translation>
    </message>
    <message>
        <source>Fill gaps before</source>
        <translation>Riempi prima le lacune</translation>
    </message>
    <message>
        <source>Largest difference between the computed and the stored snow cover, 0 to 1.</source>
        <translation>Differenza massima tra la copertura nevosa calcolata e quella memorizzata, da 0 a 1.</translation>
    </message>
    <message>
        <source>Speed with the small demonstration model. The published models are slower.</source>
        <translation>Velocità con il piccolo modello dimostrativo. I modelli pubblicati sono più lenti.</translation>
    </message>
    <message>
        <source>The result as text, with device and software versions.</source>
        <translation>Il risultato come testo, con dispositivo e versioni del software.</translation>
    </message>
    <message>
        <source>Test this computer</source>
        <translation>Prova questo computer</translation>
    </message>
    <message>
        <source>Check that the model gives the right results on this computer.</source>
        <translation>Verifica che il modello dia i risultati corretti su questo computer.</translation>
    </message>
    <message>
        <source>Maps the snow cover of three 1 km cells that come with the plugin, on the chosen device and with the demonstration model, and compares the results with stored ones. The algorithm fails if they differ.</source>
        <translation>Mappa la copertura nevosa di tre celle di 1 km fornite con il plugin, sul dispositivo scelto e con il modello dimostrativo, e confronta i risultati con quelli memorizzati. L'algoritmo fallisce se differiscono.</translation>
    </message>
    <message>
        <source>The device to test. auto uses the graphics card if there is a suitable one.</source>
        <translation>Il dispositivo da provare. auto usa la scheda grafica se ce n'è una adatta.</translation>
    </message>
    <message>
        <source>The precision to test. With 16 bit (bf16, bf16_all), larger differences are allowed than with 32 bit (fp32).</source>
        <translation>La precisione da provare. Con 16 bit (bf16, bf16_all) sono ammesse differenze maggiori che con 32 bit (fp32).</translation>
    </message>
    <message>
        <source>snow,test,self-test,check,install,device,graphics card,precision</source>
        <translation>neve,prova,autodiagnosi,verificare,installare,dispositivo,scheda grafica,precisione</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>Differenza massima</translation>
    </message>
    <message>
        <source>Cells per second</source>
        <translation>Celle al secondo</translation>
    </message>
    <message>
        <source>Try another device, and report the problem.</source>
        <translation>Provare un altro dispositivo e segnalare il problema.</translation>
    </message>
    <message>
        <source>Number of scenes that fit.</source>
        <translation>Numero di scene adatte.</translation>
    </message>
    <message>
        <source>Number of scenes that fit and lie in the folder.</source>
        <translation>Numero di scene adatte che si trovano nella cartella.</translation>
    </message>
    <message>
        <source>SEN12TP scenes</source>
        <translation>Scene SEN12TP</translation>
    </message>
    <message>
        <source>Show where the scenes of SEN12TP lie, and which of them you have.</source>
        <translation>Mostrare dove si trovano le scene di SEN12TP e quali sono disponibili.</translation>
    </message>
    <message>
        <source>Makes a layer of the outlines of SEN12TP scenes from the published metadata, coloured by month. Its fields are region and scene, the times of both images, train or test, land cover, climate, and where the scene's files are, if you have them.</source>
        <translation>Crea, dai metadati pubblicati, un layer dei contorni delle scene SEN12TP, colorato per mese. I suoi campi sono regione e scena, gli orari delle due immagini, addestramento o test, copertura del suolo, clima e, se disponibili, la posizione dei file della scena.</translation>
    </message>
    <message>
        <source>The published file sen12tp-metadata.json.</source>
        <translation>Il file pubblicato sen12tp-metadata.json.</translation>
    </message>
    <message>
        <source>Folder in which to look for scenes and zip files of them. Nothing is unpacked.</source>
        <translation>Cartella in cui cercare le scene e i file zip che le contengono. Nulla viene estratto.</translation>
    </message>
    <message>
        <source>Only scenes that touch this rectangle. Leave empty for all scenes.</source>
        <translation>Solo le scene che toccano questo rettangolo. Lasciare vuoto per tutte le scene.</translation>
    </message>
    <message>
        <source>Only scenes that touch these polygons. Leave empty for all scenes.</source>
        <translation>Solo le scene che toccano questi poligoni. Lasciare vuoto per tutte le scene.</translation>
    </message>
    <message>
        <source>Months of the Sentinel-2 image (UTC). Choose none for all.</source>
        <translation>Mesi dell'immagine Sentinel-2 (UTC). Non sceglierne nessuno per tutti.</translation>
    </message>
    <message>
        <source>Prevailing land cover of the scene. Choose none for all.</source>
        <translation>Copertura del suolo prevalente della scena. Non sceglierne nessuna per tutte.</translation>
    </message>
    <message>
        <source>GeoPackage with one polygon for each scene.</source>
        <translation>GeoPackage con un poligono per ogni scena.</translation>
    </message>
    <message>
        <source>snow,sen12tp,scenes,catalogue,footprints,outlines,metadata</source>
        <translation>neve,sen12tp,scene,catalogo,impronte,contorni,metadati</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadati</translation>
    </message>
    <message>
        <source>Scene folder</source>
        <translation>Cartella delle scene</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>Contorni</translation>
    </message>
    <message>
        <source>Scenes in the folder</source>
        <translation>Scene nella cartella</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mesi</translation>
    </message>
    <message>
        <source>Left out: {reason}</source>
        <translation>Tralasciato: {reason}</translation>
    </message>
    <message>
        <source>Snow products</source>
        <translation>Prodotti neve</translation>
    </message>
    <message>
        <source>Snow cover maps, one for each day. The day is read from the file, else from its name.</source>
        <translation>Mappe di copertura nevosa, una per ogni giorno. Il giorno è letto dal file, altrimenti dal suo nome.</translation>
    </message>
    <message>
        <source>All GeoTIFFs in the folder are used. Give either rasters or a folder.</source>
        <translation>Si usano tutti i GeoTIFF della cartella. Indicare raster o una cartella.</translation>
    </message>
    <message>
        <source>Empty: the day of the first raster.</source>
        <translation>Vuoto: il giorno del primo raster.</translation>
    </message>
    <message>
        <source>Empty: the day of the last raster.</source>
        <translation>Vuoto: il giorno dell'ultimo raster.</translation>
    </message>
    <message>
        <source>A pixel with at least this snow cover counts as snow.</source>
        <translation>Un pixel con almeno questa copertura nevosa conta come neve.</translation>
    </message>
    <message>
        <source>auto: recognised from each file. fraction: 0 to 1; percent: 0 to 100; clms: percent with codes above 200, as Copernicus products have them; classes: 10 no snow, 11 snow.</source>
        <translation>auto: riconosciuto da ogni file. fraction: da 0 a 1; percent: da 0 a 100; clms: percentuale con codici oltre 200, come nei prodotti Copernicus; classes: 10 senza neve, 11 neve.</translation>
    </message>
    <message>
        <source>Uncertainty, quality class and days since the last look of the maps. In a folder of maps they are found without.</source>
        <translation>Incertezza, classe di qualità e giorni dall'ultima vista delle mappe. In una cartella di mappe sono trovati anche senza indicarli.</translation>
    </message>
    <message>
        <source>Add the rasters to the project, as one group with one legend, for the Temporal Controller.</source>
        <translation>Aggiungere i raster al progetto, come un gruppo con una legenda, per il controllore temporale.</translation>
    </message>
    <message>
        <source>Polygons, such as catchments. They are named by a field 'name', 'id', 'code' or 'label'.</source>
        <translation>Poligoni, ad esempio bacini. Prendono il nome da un campo 'name', 'id', 'code' o 'label'.</translation>
    </message>
    <message>
        <source>Elevations in metres, on any grid.</source>
        <translation>Quote in metri, su qualsiasi griglia.</translation>
    </message>
    <message>
        <source>GeoTIFF (*.tif *.tiff)</source>
        <translation>GeoTIFF (*.tif *.tiff)</translation>
    </message>
    <message>
        <source>Snow cover rasters</source>
        <translation>Raster di copertura nevosa</translation>
    </message>
    <message>
        <source>Folder of snow cover rasters</source>
        <translation>Cartella dei raster di copertura nevosa</translation>
    </message>
    <message>
        <source>Snow from</source>
        <translation>Neve da</translation>
    </message>
    <message>
        <source>Both rasters and a folder were given.</source>
        <translation>Sono stati indicati sia raster sia una cartella.</translation>
    </message>
    <message>
        <source>No raster was given.</source>
        <translation>Nessun raster indicato.</translation>
    </message>
    <message>
        <source>Give either rasters or a folder.</source>
        <translation>Indicare raster o una cartella.</translation>
    </message>
    <message>
        <source>Uncertainty and quality layers</source>
        <translation>Layer di incertezza e qualità</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Immagini PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>Immagini SVG (*.svg)</translation>
    </message>
    <message>
        <source>Numbers of the chart (*.csv)</source>
        <translation>Valori del grafico (*.csv)</translation>
    </message>
    <message>
        <source>Draw charts on dark paper.</source>
        <translation>Disegna i grafici su sfondo scuro.</translation>
    </message>
    <message>
        <source>1: slopes of all directions together; 4: north, east, south, west; 8: the directions between as well.</source>
        <translation>1: versanti di tutte le direzioni insieme; 4: nord, est, sud, ovest; 8: anche le direzioni intermedie.</translation>
    </message>
    <message>
        <source>Values of the rasters</source>
        <translation>Valori dei raster</translation>
    </message>
    <message>
        <source>Dark charts</source>
        <translation>Grafici scuri</translation>
    </message>
    <message>
        <source>Values read as {kind}.</source>
        <translation>Valori letti come {kind}.</translation>
    </message>
    <message>
        <source>Aspect sectors</source>
        <translation>Settori di esposizione</translation>
    </message>
    <message>
        <source>Number of rows in the table.</source>
        <translation>Numero di righe nella tabella.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, by polygon and aspect.</source>
        <translation>La quota a cui inizia la neve, per poligono ed esposizione.</translation>
    </message>
    <message>
        <source>The elevation at which the snow begins, for each polygon, day and aspect, by up to four methods. Where there is none - no snow, only snow, too cloudy - the table gives the reason instead.</source>
        <translation>La quota a cui inizia la neve, per ogni poligono, giorno ed esposizione, con fino a quattro metodi. Dove non esiste - niente neve, solo neve, troppe nubi - la tabella ne dà invece il motivo.</translation>
    </message>
    <message>
        <source>lis: two bands below the lowest one with snow. rsle: fewest pixels on the wrong side. crossing: where the bands' mean rises through half. logistic: a curve through the bands' means.</source>
        <translation>lis: due fasce sotto la più bassa con neve. rsle: meno pixel dal lato sbagliato. crossing: dove la media delle fasce supera la metà. logistic: una curva attraverso le medie delle fasce.</translation>
    </message>
    <message>
        <source>One row for each polygon, day, aspect and method.</source>
        <translation>Una riga per ogni poligono, giorno, esposizione e metodo.</translation>
    </message>
    <message>
        <source>Contours of the terrain at the snow lines, cut to the polygons.</source>
        <translation>Curve di livello del terreno ai limiti della neve, ritagliate sui poligoni.</translation>
    </message>
    <message>
        <source>Snow lines through time, a line for each method and aspect.</source>
        <translation>Limiti della neve nel tempo, una linea per ogni metodo ed esposizione.</translation>
    </message>
    <message>
        <source>snow,line,snowline,elevation,altitude,lis,rsle,contour,aspect</source>
        <translation>neve,linea,limite della neve,quota,altitudine,lis,rsle,curva di livello,esposizione</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linee</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Metodi</translation>
    </message>
    <message>
        <source>Number of input files or cells that could not be used. The log gives the reasons.</source>
        <translation>Numero di file o celle in ingresso non utilizzabili. Il registro ne dà i motivi.</translation>
    </message>
    <message>
        <source>The last of the eight days of a stack. Needed only if the stacks have different days.</source>
        <translation>L'ultimo degli otto giorni di uno stack. Necessario solo se gli stack hanno giorni diversi.</translation>
    </message>
    <message>
        <source>GeoTIFF cubes with 308 bands, HDF5 files (.h5) as published, or zip files of SEN12TP scenes. Give either files or a folder.</source>
        <translation>Cubi GeoTIFF con 308 bande, file HDF5 (.h5) come pubblicati, o file zip di scene SEN12TP. Indicare file o una cartella.</translation>
    </message>
    <message>
        <source>A region store (.zarr), the folder of a SEN12TP scene, or a folder of region stores, GeoTIFF cubes, HDF5 files or scenes, all of which are used. A region store can also lie in an S3 bucket: s3://bucket/name.zarr. Give either a folder or files.</source>
        <translation>Un archivio di regione (.zarr), la cartella di una scena SEN12TP, o una cartella di archivi di regione, cubi GeoTIFF, file HDF5 o scene, che sono usati tutti. Un archivio di regione può anche trovarsi in un bucket S3: s3://bucket/nome.zarr. Indicare una cartella o file.</translation>
    </message>
    <message>
        <source>Layer that SEN12TP scenes wrote: the scenes of its features are used, or only those that are selected on the map. Give it in the place of files or a folder.</source>
        <translation>Layer scritto da «Scene SEN12TP»: si usano le scene dei suoi elementi, o solo quelle selezionate sulla mappa. Indicarlo al posto di file o di una cartella.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch this rectangle, which may be in any coordinate system. Leave empty for all cells.</source>
        <translation>Usa solo le celle di 1 km che toccano questo rettangolo, in qualsiasi sistema di coordinate. Lasciare vuoto per tutte le celle.</translation>
    </message>
    <message>
        <source>Use only the 1 km cells that touch these polygons. If an extent is given as well, cells must touch both. Leave empty for all cells.</source>
        <translation>Usa solo le celle di 1 km che toccano questi poligoni. Se è indicata anche un'estensione, le celle devono toccare entrambi. Lasciare vuoto per tutte le celle.</translation>
    </message>
    <message>
        <source>Cubes with NaN or infinite values are normally left out. If ticked, these values are replaced by the mean of their band, as the research software does.</source>
        <translation>I cubi con valori NaN o infiniti sono di norma esclusi. Se selezionato, questi valori sono sostituiti dalla media della loro banda, come fa il software di ricerca.</translation>
    </message>
    <message>
        <source>Stack files</source>
        <translation>File dello stack</translation>
    </message>
    <message>
        <source>Replace NaN and infinite values by the band mean</source>
        <translation>Sostituisci valori NaN e infiniti con la media della banda</translation>
    </message>
    <message>
        <source>None of the chosen scenes is on this computer.</source>
        <translation>Nessuna delle scene scelte è su questo computer.</translation>
    </message>
    <message>
        <source>Run SEN12TP scenes with the folder of your scenes, and choose some that have a path.</source>
        <translation>Esegui «Scene SEN12TP» con la cartella delle tue scene e scegline alcune che hanno un percorso.</translation>
    </message>
    <message>
        <source>Both stack files and a stack folder were given.</source>
        <translation>Sono stati indicati sia file sia una cartella dello stack.</translation>
    </message>
    <message>
        <source>Give either stack files or a stack folder.</source>
        <translation>Indicare file dello stack o una cartella dello stack.</translation>
    </message>
    <message>
        <source>No stack was given.</source>
        <translation>Nessuno stack indicato.</translation>
    </message>
    <message>
        <source>Both a layer of scenes and other stacks were given.</source>
        <translation>Sono stati indicati insieme un layer di scene e altri stack.</translation>
    </message>
    <message>
        <source>Snow cover of polygons by elevation, aspect, slope and land cover.</source>
        <translation>Copertura nevosa di poligoni per quota, esposizione, pendenza e copertura del suolo.</translation>
    </message>
    <message>
        <source>Snow-covered area and mean snow cover of each polygon and day, on request by elevation band, aspect, slope and land cover. Areas are true areas on the ellipsoid; pixels on the border count with the share inside. What was not seen stays missing: the snow-covered area is given of what was seen and, where enough was seen, scaled to the whole.</source>
        <translation>Area innevata e copertura nevosa media di ogni poligono e giorno, a richiesta per fascia di quota, esposizione, pendenza e copertura del suolo. Le aree sono aree reali sull'ellissoide; i pixel sul bordo contano per la parte interna. Ciò che non è stato visto resta mancante: l'area innevata è indicata per ciò che è stato visto e, dove si è visto abbastanza, riportata al totale.</translation>
    </message>
    <message>
        <source>Tell slope classes apart (0-5, 5-15, 15-30, 30-45, steeper).</source>
        <translation>Distingue le classi di pendenza (0-5, 5-15, 15-30, 30-45, più ripido).</translation>
    </message>
    <message>
        <source>Raster of land cover classes; the names of ESA WorldCover are known.</source>
        <translation>Raster di classi di copertura del suolo; i nomi di ESA WorldCover sono noti.</translation>
    </message>
    <message>
        <source>Snow-covered area is scaled to the whole area only where at least this share of it was seen.</source>
        <translation>L'area innevata è riportata all'area totale solo dove ne è stata vista almeno questa frazione.</translation>
    </message>
    <message>
        <source>One row for each polygon, day and class; the first of each polygon and day is the whole polygon.</source>
        <translation>Una riga per ogni poligono, giorno e classe; la prima di ogni poligono e giorno è il poligono intero.</translation>
    </message>
    <message>
        <source>Chart by elevation</source>
        <translation>Grafico per quota</translation>
    </message>
    <message>
        <source>Snow cover against elevation, a line for each day; needs a terrain model.</source>
        <translation>Copertura nevosa in funzione della quota, una linea per ogni giorno; richiede un modello del terreno.</translation>
    </message>
    <message>
        <source>Chart of the season</source>
        <translation>Grafico della stagione</translation>
    </message>
    <message>
        <source>The last year over the envelope (least, quartiles, greatest) of the years before.</source>
        <translation>L'ultimo anno sull'inviluppo (minimo, quartili, massimo) degli anni precedenti.</translation>
    </message>
    <message>
        <source>snow,area,statistics,zonal,catchment,basin,elevation,band,aspect,sca</source>
        <translation>neve,area,statistiche,zonale,bacino,idrografico,quota,fascia,esposizione,sca</translation>
    </message>
    <message>
        <source>By slope</source>
        <translation>Per pendenza</translation>
    </message>
    <message>
        <source>Least share seen</source>
        <translation>Frazione minima vista</translation>
    </message>
    <message>
        <source>The watch in one line: what was done, how many days are in which state, the latest day.</source>
        <translation>Il monitoraggio in una riga: che cosa è stato fatto, quanti giorni in quale stato, l'ultimo giorno.</translation>
    </message>
    <message>
        <source>Raster of the newest snow map, under a name that stays the same.</source>
        <translation>Raster dell'ultima mappa della neve, con un nome che non cambia.</translation>
    </message>
    <message>
        <source>Days of which no better map will follow.</source>
        <translation>Giorni dei quali non seguirà una mappa migliore.</translation>
    </message>
    <message>
        <source>Days of which a better map may follow.</source>
        <translation>Giorni dei quali può seguire una mappa migliore.</translation>
    </message>
    <message>
        <source>Days without a map.</source>
        <translation>Giorni senza mappa.</translation>
    </message>
    <message>
        <source>Days of which something went wrong. The log says what.</source>
        <translation>Giorni per i quali qualcosa non è riuscito. Il registro dice che cosa.</translation>
    </message>
    <message>
        <source>Folder of the maps, tables and log.</source>
        <translation>Cartella delle mappe, delle tabelle e del registro.</translation>
    </message>
    <message>
        <source>Number of days that were mapped for the first time.</source>
        <translation>Numero di giorni mappati per la prima volta.</translation>
    </message>
    <message>
        <source>Number of days that were mapped again, because something better had come.</source>
        <translation>Numero di giorni mappati di nuovo, perché era arrivato qualcosa di meglio.</translation>
    </message>
    <message>
        <source>Report of the latest day, if the watch file asks for one.</source>
        <translation>Rapporto dell'ultimo giorno, se il file di monitoraggio lo chiede.</translation>
    </message>
    <message>
        <source>Table with a row for each day.</source>
        <translation>Tabella con una riga per ogni giorno.</translation>
    </message>
    <message>
        <source>Picture with a square for each day.</source>
        <translation>Immagine con un quadrato per ogni giorno.</translation>
    </message>
    <message>
        <source>Update watched area</source>
        <translation>Aggiorna area monitorata</translation>
    </message>
    <message>
        <source>Map the new days of an area, and again those for which better data have come.</source>
        <translation>Mappare i nuovi giorni di un'area, e di nuovo quelli per i quali sono arrivati dati migliori.</translation>
    </message>
    <message>
        <source>Brings a watched area up to date: looks for new products, maps new days, maps days again for which better data have come, and updates tables, index and the layers of the latest day. What is done already is not done again, so it can be run as often as you like, and goes on where it was stopped.</source>
        <translation>Aggiorna un'area monitorata: cerca nuovi prodotti, mappa i nuovi giorni, mappa di nuovo i giorni per i quali sono arrivati dati migliori, e aggiorna tabelle, indice e i layer dell'ultimo giorno. Ciò che è già fatto non viene ripetuto: può essere eseguito quante volte si vuole, e riprende da dove è stato fermato.</translation>
    </message>
    <message>
        <source>State of watched area</source>
        <translation>Stato di un'area monitorata</translation>
    </message>
    <message>
        <source>Which days of a watched area are final, provisional or missing, and why.</source>
        <translation>Quali giorni di un'area monitorata sono definitivi, provvisori o mancanti, e perché.</translation>
    </message>
    <message>
        <source>Lists the days of a watched area: final, provisional (a better map may follow), missing or failed, each with the reason, as a table and a picture. Nothing is changed or downloaded.</source>
        <translation>Elenca i giorni di un'area monitorata: definitivo, provvisorio (può seguire una mappa migliore), mancante o non riuscito, ciascuno con il motivo, come tabella e immagine. Nulla viene modificato o scaricato.</translation>
    </message>
    <message>
        <source>Text file that says what is mapped, of what, with which model, and where to. Repeat every day in the panel writes one.</source>
        <translation>File di testo che dice che cosa viene mappato, da che cosa, con quale modello e dove. «Ripeti ogni giorno» nel pannello ne scrive uno.</translation>
    </message>
    <message>
        <source>Last day to map, and day by which lateness is judged. Leave empty for today (UTC).</source>
        <translation>Ultimo giorno da mappare, e giorno rispetto al quale si giudica il ritardo. Lasciare vuoto per oggi (UTC).</translation>
    </message>
    <message>
        <source>End with an error if a day, a product or a service failed, so that whatever runs this every day is told; what could be done is done. Without, an update is an error only where days failed and none was mapped.</source>
        <translation>Terminare con un errore se un giorno, un prodotto o un servizio non è riuscito, così che lo sappia ciò che esegue questo ogni giorno; ciò che era possibile è fatto. Altrimenti un aggiornamento è un errore solo se dei giorni non sono riusciti e nessuno è stato mappato.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Riepilogo</translation>
    </message>
    <message>
        <source>Latest snow map</source>
        <translation>Ultima mappa della neve</translation>
    </message>
    <message>
        <source>Final days</source>
        <translation>Giorni definitivi</translation>
    </message>
    <message>
        <source>Provisional days</source>
        <translation>Giorni provvisori</translation>
    </message>
    <message>
        <source>Missing days</source>
        <translation>Giorni mancanti</translation>
    </message>
    <message>
        <source>Failed days</source>
        <translation>Giorni non riusciti</translation>
    </message>
    <message>
        <source>snow,watch,daily,update,monitor,operational,repeat,every day,schedule</source>
        <translation>neve,monitoraggio,giornaliero,aggiornare,sorvegliare,operativo,ripetere,ogni giorno,pianificare</translation>
    </message>
    <message>
        <source>Error if anything failed</source>
        <translation>Errore se qualcosa non è riuscito</translation>
    </message>
    <message>
        <source>Folder of the watch</source>
        <translation>Cartella del monitoraggio</translation>
    </message>
    <message>
        <source>Days mapped</source>
        <translation>Giorni mappati</translation>
    </message>
    <message>
        <source>Days mapped again</source>
        <translation>Giorni mappati di nuovo</translation>
    </message>
    <message>
        <source>The report could not be made; the next update tries again.</source>
        <translation>Non è stato possibile creare il rapporto; il prossimo aggiornamento riproverà.</translation>
    </message>
    <message>
        <source>snow,watch,status,state,days,provisional,final,missing</source>
        <translation>neve,monitoraggio,stato,giorni,provvisorio,definitivo,mancante</translation>
    </message>
    <message>
        <source>One row for each day.</source>
        <translation>Una riga per ogni giorno.</translation>
    </message>
    <message>
        <source>A square for each day.</source>
        <translation>Un quadrato per ogni giorno.</translation>
    </message>
    <message>
        <source>The model file, ready for Predict snow cover. If there are several, the first.</source>
        <translation>Il file del modello, pronto per Calcola copertura nevosa. Se sono più, il primo.</translation>
    </message>
    <message>
        <source>Folder with the weights.</source>
        <translation>Cartella con i pesi.</translation>
    </message>
    <message>
        <source>Number of requested model files that are now available.</source>
        <translation>Numero di file del modello richiesti ora disponibili.</translation>
    </message>
    <message>
        <source>Number of these that were not available before.</source>
        <translation>Numero di questi che prima non erano disponibili.</translation>
    </message>
    <message>
        <source>Download model weights</source>
        <translation>Scarica pesi del modello</translation>
    </message>
    <message>
        <source>Download individual files of the published SnowGalileo models.</source>
        <translation>Scarica singoli file dei modelli SnowGalileo pubblicati.</translation>
    </message>
    <message>
        <source>The trained SnowGalileo models are published on Zenodo in one zip file of 777 MB. This algorithm downloads only the chosen models, about 22 MB each, checks them, and stores them in your own weights folder. Files that are already there are not downloaded again, and an interrupted download continues where it stopped. Without an internet connection, download the zip file elsewhere and give it as local file. Proxy and certificates are taken from the QGIS settings.</source>
        <translation>I modelli SnowGalileo addestrati sono pubblicati su Zenodo in un unico file zip di 777 MB. Questo algoritmo scarica solo i modelli scelti, circa 22 MB ciascuno, li verifica e li conserva nella propria cartella dei pesi. I file già presenti non sono scaricati di nuovo, e uno scaricamento interrotto riprende da dove si era fermato. Senza connessione internet, scaricare altrove il file zip e indicarlo come file locale. Proxy e certificati sono presi dalle impostazioni di QGIS.</translation>
    </message>
    <message>
        <source>Conditions of the prediction day that a model is made for. clear: Sentinel-2 or Landsat without clouds. clouds: Sentinel-2 or Landsat with clouds. no_hr: neither Sentinel-2 nor Landsat. clouds_no_hr: neither of them, and clouds.</source>
        <translation>Condizioni del giorno della mappa per cui è fatto un modello. clear: Sentinel-2 o Landsat senza nubi. clouds: Sentinel-2 o Landsat con nubi. no_hr: né Sentinel-2 né Landsat. clouds_no_hr: nessuno dei due, e nubi.</translation>
    </message>
    <message>
        <source>pretrained: the pre-trained encoder; these are the better models. random: random weights, for comparisons.</source>
        <translation>pretrained: l'encoder preaddestrato; sono i modelli migliori. random: pesi casuali, per confronti.</translation>
    </message>
    <message>
        <source>Each model was trained three times with different random seeds. One is enough; all three together show how uncertain a map is.</source>
        <translation>Ogni modello è stato addestrato tre volte con semi casuali diversi. Uno basta; tutti e tre insieme mostrano quanto è incerta una mappa.</translation>
    </message>
    <message>
        <source>The published zip file or a single model file on this computer, to be imported instead of downloaded. Leave empty to download.</source>
        <translation>Il file zip pubblicato o un singolo file del modello su questo computer, da importare invece di scaricare. Lasciare vuoto per scaricare.</translation>
    </message>
    <message>
        <source>Where to store the weights. Leave empty for your own folder, where the plugin finds them.</source>
        <translation>Dove conservare i pesi. Lasciare vuoto per la propria cartella, dove il plugin li trova.</translation>
    </message>
    <message>
        <source>Web folder (https) with a copy of the published zip file. Leave empty for Zenodo.</source>
        <translation>Cartella web (https) con una copia del file zip pubblicato. Lasciare vuoto per Zenodo.</translation>
    </message>
    <message>
        <source>snow,model,weights,checkpoint,download,zenodo,import,pth,safetensors</source>
        <translation>neve,modello,pesi,checkpoint,scaricare,zenodo,importare,pth,safetensors</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semi</translation>
    </message>
    <message>
        <source>Local file</source>
        <translation>File locale</translation>
    </message>
    <message>
        <source>Folder of weights</source>
        <translation>Cartella dei pesi</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>File del modello</translation>
    </message>
    <message>
        <source>New model files</source>
        <translation>Nuovi file del modello</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Condizioni</translation>
    </message>
    <message>
        <source>Training started from</source>
        <translation>Addestramento partito da</translation>
    </message>
    <message>
        <source>Archive or model (*.zip *.pth *.pt *.safetensors)</source>
        <translation>Archivio o modello (*.zip *.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>{path} (was there)</source>
        <translation>{path} (già presente)</translation>
    </message>
    <message>
        <source>Mean of the snow cover with the inputs hidden minus that with all inputs. Empty if no pixel has data.</source>
        <translation>Media della copertura nevosa con i dati in ingresso nascosti meno quella con tutti. Vuoto se nessun pixel ha dati.</translation>
    </message>
    <message>
        <source>Mean of the absolute differences. Empty if no pixel has data.</source>
        <translation>Media delle differenze assolute. Vuoto se nessun pixel ha dati.</translation>
    </message>
    <message>
        <source>What if a sensor were missing</source>
        <translation>E se mancasse un sensore</translation>
    </message>
    <message>
        <source>Show how the snow map changes if a sensor or a day is hidden from the model.</source>
        <translation>Mostra come cambia la mappa della neve se un sensore o un giorno è nascosto al modello.</translation>
    </message>
    <message>
        <source>Maps the snow cover twice in one run, with all inputs and with some of them hidden from the model. The difference shows how much a sensor or a day contributes here. With the condition auto, each of the two maps uses the weights that suit its inputs, as if the sensor were really missing. A difference of zero does not mean that the map is right.</source>
        <translation>Mappa la copertura nevosa due volte in un'esecuzione, con tutti i dati in ingresso e con alcuni nascosti al modello. La differenza mostra quanto contribuisce qui un sensore o un giorno. Con la condizione auto, ognuna delle due mappe usa i pesi adatti ai suoi dati, come se il sensore mancasse davvero. Una differenza nulla non significa che la mappa sia giusta.</translation>
    </message>
    <message>
        <source>GeoTIFF of the snow cover with the inputs hidden minus that with all inputs, 100 m, -1 to 1, nodata -9999.</source>
        <translation>GeoTIFF della copertura nevosa con i dati in ingresso nascosti meno quella con tutti, 100 m, da -1 a 1, nodata -9999.</translation>
    </message>
    <message>
        <source>GeoTIFF, 100 m, 0 to 1, nodata -9999.</source>
        <translation>GeoTIFF, 100 m, da 0 a 1, nodata -9999.</translation>
    </message>
    <message>
        <source>snow,sensor,missing,ablation,sensitivity,hide,what if,importance,sentinel,landsat,modis</source>
        <translation>neve,sensore,mancante,ablazione,sensibilità,nascondere,e se,importanza,sentinel,landsat,modis</translation>
    </message>
    <message>
        <source>Snow cover with the inputs hidden</source>
        <translation>Copertura nevosa con i dati in ingresso nascosti</translation>
    </message>
    <message>
        <source>Without {hidden}: mean change {mean:+.3f}, mean absolute change {absolute:.3f}.</source>
        <translation>Senza {hidden}: variazione media {mean:+.3f}, variazione assoluta media {absolute:.3f}.</translation>
    </message>
    <message>
        <source>Accounts of online services</source>
        <translation>Account dei servizi online</translation>
    </message>
    <message>
        <source>Accounts are kept in the authentication database of QGIS. Make a configuration of the kind Basic for each service; a token or key goes into the password. S3 keys of Copernicus are of the kind AWS S3, or Basic with the access key as user name. Every account is optional.</source>
        <translation>Gli account sono conservati nel database di autenticazione di QGIS. Creare una configurazione di tipo Basic per ogni servizio; un token o una chiave va nella password. Le chiavi S3 di Copernicus sono di tipo AWS S3, o Basic con la chiave di accesso come nome utente. Ogni account è facoltativo.</translation>
    </message>
    <message>
        <source>Log in to each chosen service</source>
        <translation>Accedi a ogni servizio scelto</translation>
    </message>
    <message>
        <source>Snow maps of the project</source>
        <translation>Mappe della neve del progetto</translation>
    </message>
    <message>
        <source>E&amp;xplain a pixel</source>
        <translation>Spie&amp;ga un pixel</translation>
    </message>
    <message>
        <source>Click on a snow map, its quality or a season, and read in words what is known of the pixel</source>
        <translation>Fare clic su una mappa della neve, la sua qualità o una stagione, e leggere in parole che cosa si sa del pixel</translation>
    </message>
    <message>
        <source>Ani&amp;mation…</source>
        <translation>Ani&amp;mazione…</translation>
    </message>
    <message>
        <source>Show the days of these snow maps one after the other, as a GIF</source>
        <translation>Mostrare i giorni di queste mappe della neve uno dopo l’altro, come GIF</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Are&amp;as</source>
        <translation>A&amp;ree</translation>
    </message>
    <message>
        <source>Selected features only</source>
        <translation>Solo elementi selezionati</translation>
    </message>
    <message>
        <source>T&amp;errain</source>
        <translation>&amp;Terreno</translation>
    </message>
    <message>
        <source>A raster of elevations: with it, numbers are told by elevation and aspect, too</source>
        <translation>Un raster delle quote: con esso le cifre sono date anche per quota ed esposizione</translation>
    </message>
    <message>
        <source>&amp;Bands of</source>
        <translation>Fa&amp;sce di</translation>
    </message>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Aspec&amp;ts</source>
        <translation>&amp;Esposizioni</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Metodo</translation>
    </message>
    <message>
        <source>&amp;Fill gaps</source>
        <translation>Riempi la&amp;cune</translation>
    </message>
    <message>
        <source>&amp;Up to</source>
        <translation>&amp;Fino a</translation>
    </message>
    <message>
        <source>any</source>
        <translation>qualsiasi</translation>
    </message>
    <message>
        <source> days</source>
        <translation> giorni</translation>
    </message>
    <message>
        <source>Ye&amp;ar</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>The year of the season, where there are maps of several; it begins on 1 September in the north, on 1 March in the south</source>
        <translation>L'anno della stagione, quando ci sono mappe di più anni; inizia il 1º settembre al nord, il 1º marzo al sud</translation>
    </message>
    <message>
        <source>T&amp;ree cover</source>
        <translation>Copertura a&amp;rborea</translation>
    </message>
    <message>
        <source>&amp;Save in</source>
        <translation>Sal&amp;va in</translation>
    </message>
    <message>
        <source>Snow &amp;report…</source>
        <translation>&amp;Bollettino della neve…</translation>
    </message>
    <message>
        <source>Lay these numbers out on a page with the map, as PDF and picture</source>
        <translation>Impaginare queste cifre con la mappa, come PDF e immagine</translation>
    </message>
    <message>
        <source>Area that is shown</source>
        <translation>Area mostrata</translation>
    </message>
    <message>
        <source>Day that is shown</source>
        <translation>Giorno mostrato</translation>
    </message>
    <message>
        <source>None: downloaded products alone</source>
        <translation>Nessuno: solo prodotti scaricati</translation>
    </message>
    <message>
        <source>Google Cloud project that is registered for Earth Engine. With it, Earth Engine is asked for what the folder lacks, or for everything. Log in first with 'earthengine authenticate'.</source>
        <translation>Progetto Google Cloud registrato per Earth Engine. Con esso si chiede a Earth Engine ciò che manca nella cartella, o tutto. Prima occorre accedere con «earthengine authenticate».</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>The stack holds this day and the 7 days before</source>
        <translation>Lo stack contiene questo giorno e i 7 giorni precedenti</translation>
    </message>
    <message>
        <source>Keep the stack in</source>
        <translation>Conserva lo stack in</translation>
    </message>
    <message>
        <source>With a folder, the stack can be used again and later days added to it</source>
        <translation>Con una cartella, lo stack si può riutilizzare e vi si possono aggiungere giorni successivi</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Area</translation>
    </message>
    <message>
        <source>Area to map</source>
        <translation>Area da mappare</translation>
    </message>
    <message>
        <source>Cells of 1 km that touch the area are mapped</source>
        <translation>Sono mappate le celle di 1 km che toccano l'area</translation>
    </message>
    <message>
        <source>Draw on the map</source>
        <translation>Disegna sulla mappa</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Cancella</translation>
    </message>
    <message>
        <source>Clear the drawn area</source>
        <translation>Cancella l'area disegnata</translation>
    </message>
    <message>
        <source>Layer whose extent is mapped</source>
        <translation>Layer di cui è mappata l'estensione</translation>
    </message>
    <message>
        <source>Polygon layer</source>
        <translation>Layer di poligoni</translation>
    </message>
    <message>
        <source>Selected &amp;features only</source>
        <translation>Solo elementi sele&amp;zionati</translation>
    </message>
    <message>
        <source>West, south, east, north</source>
        <translation>Ovest, sud, est, nord</translation>
    </message>
    <message>
        <source>West, south, east, north of the area</source>
        <translation>Ovest, sud, est, nord dell'area</translation>
    </message>
    <message>
        <source>In degrees, such as 10.1, 46.2, 10.4, 46.5, or in another coordinate system with its name behind in brackets: [EPSG:32632]</source>
        <translation>In gradi, come 10.1, 46.2, 10.4, 46.5, o in un altro sistema di coordinate con il suo nome in coda tra parentesi: [EPSG:32632]</translation>
    </message>
    <message>
        <source>Take the view again</source>
        <translation>Riprendi la vista</translation>
    </message>
    <message>
        <source>Use what the map shows now</source>
        <translation>Usa ciò che la mappa mostra ora</translation>
    </message>
    <message>
        <source>The day to map: the last of the stack's 8 days</source>
        <translation>Il giorno da mappare: l'ultimo degli 8 giorni dello stack</translation>
    </message>
    <message>
        <source>Published Data</source>
        <translation>Dati pubblicati</translation>
    </message>
    <message>
        <source>Files of the record</source>
        <translation>File del dataset</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importa</translation>
    </message>
    <message>
        <source>Pack archives, or a folder of HDF5 files and labels, without unpacking them to the disk</source>
        <translation>Compatta archivi, o una cartella di file HDF5 e riferimenti, senza decomprimerli su disco</translation>
    </message>
    <message>
        <source>Region of the test data</source>
        <translation>Regione dei dati di prova</translation>
    </message>
    <message>
        <source>&amp;Reproduce Accuracy</source>
        <translation>&amp;Riproduci l'accuratezza</translation>
    </message>
    <message>
        <source>Download the test data of the region (about 0.6 GB) and its twelve models (0.3 GB), and show the errors of the models beside the published ones. Without a GPU, this takes long.</source>
        <translation>Scarica i dati di prova della regione (circa 0,6 GB) e i suoi dodici modelli (0,3 GB) e mostra gli errori dei modelli accanto a quelli pubblicati. Senza GPU richiede molto tempo.</translation>
    </message>
    <message>
        <source>State of the job</source>
        <translation>Stato del processo</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Avanzamento del processo</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Build of the engine</source>
        <translation>Versione del motore di calcolo</translation>
    </message>
    <message>
        <source>Libraries for Dask clusters (4 MB)</source>
        <translation>Librerie per i cluster Dask (4 MB)</translation>
    </message>
    <message>
        <source>Needed only where a cluster of several computers builds and maps for you.</source>
        <translation>Servono solo se un cluster di più computer costruisce gli stack e calcola le mappe.</translation>
    </message>
    <message>
        <source>Address of a package index, or a folder with wheels. Empty: what pip on this computer is set to.</source>
        <translation>Indirizzo di un indice di pacchetti, o una cartella con wheel. Vuoto: quanto impostato in pip su questo computer.</translation>
    </message>
    <message>
        <source>Progress of the installation</source>
        <translation>Avanzamento dell'installazione</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Install without internet, remove, diagnostics</source>
        <translation>Installa senza internet, rimuovi, diagnostica</translation>
    </message>
    <message>
        <source>Known snow cover</source>
        <translation>Copertura nevosa nota</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Label val&amp;ues</source>
        <translation>&amp;Valori dei riferimenti</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzato</translation>
    </message>
    <message>
        <source>Map pixels are compared if the label covers at least this share of them</source>
        <translation>I pixel della mappa sono confrontati se il riferimento ne copre almeno questa frazione</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Open the repor&amp;t</source>
        <translation>Apri il rappor&amp;to</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Primi passi</translation>
    </message>
    <message>
        <source>Try it with example data</source>
        <translation>Prova con dati di esempio</translation>
    </message>
    <message>
        <source>Get Model Weights…</source>
        <translation>Ottieni pesi del modello…</translation>
    </message>
    <message>
        <source>Download the weights of SnowGalileo, or import them from a file</source>
        <translation>Scarica i pesi di SnowGalileo o importali da un file</translation>
    </message>
    <message>
        <source>Choose data…</source>
        <translation>Scegli dati…</translation>
    </message>
    <message>
        <source>A stack, or a folder of downloaded satellite products</source>
        <translation>Uno stack, o una cartella di prodotti satellitari scaricati</translation>
    </message>
    <message>
        <source>Stac&amp;k files or folder</source>
        <translation>File dello stac&amp;k o cartella</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Kind of input</source>
        <translation>Tipo di input</translation>
    </message>
    <message>
        <source>A finished stack, or downloaded products from which the stack is built</source>
        <translation>Uno stack finito, o prodotti scaricati da cui si crea lo stack</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Model f&amp;ile</source>
        <translation>F&amp;ile del modello</translation>
    </message>
    <message>
        <source>Weights of SnowGalileo models (.pth or .safetensors)</source>
        <translation>Pesi dei modelli SnowGalileo (.pth o .safetensors)</translation>
    </message>
    <message>
        <source>Download the published models, or import them from a file</source>
        <translation>Scarica i modelli pubblicati o importali da un file</translation>
    </message>
    <message>
        <source>Condition of the da&amp;y</source>
        <translation>Con&amp;dizione del giorno</translation>
    </message>
    <message>
        <source>Compu&amp;te with</source>
        <translation>Calcola c&amp;on</translation>
    </message>
    <message>
        <source>Cells per &amp;batch</source>
        <translation>Celle per &amp;lotto</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatico</translation>
    </message>
    <message>
        <source>Smaller batches need less memory</source>
        <translation>Lotti più piccoli richiedono meno memoria</translation>
    </message>
    <message>
        <source>Fill invalid numbers</source>
        <translation>Riempi numeri non validi</translation>
    </message>
    <message>
        <source>Replace not-a-number and infinite values with the band's mean, as the research code did, instead of leaving the file out</source>
        <translation>Sostituisce i valori non numerici e infiniti con la media della banda, come faceva il codice di ricerca, invece di escludere il file</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copia il messaggio</translation>
    </message>
    <message>
        <source>Data from</source>
        <translation>Dati da</translation>
    </message>
    <message>
        <source>Products of several services, each with its own account, or Earth Engine, which has all sensors and sends the pixels of the area alone</source>
        <translation>Prodotti di più servizi, ognuno con il proprio account, o Earth Engine, che ha tutti i sensori e invia i soli pixel dell'area</translation>
    </message>
    <message>
        <source>Products of this day and the 7 days before are searched</source>
        <translation>Sono cercati i prodotti di questo giorno e dei 7 giorni precedenti</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>Account…</translation>
    </message>
    <message>
        <source>Accounts of the services that products are downloaded from</source>
        <translation>Account dei servizi da cui sono scaricati i prodotti</translation>
    </message>
    <message>
        <source>NOAA-20 for missing VIIRS</source>
        <translation>NOAA-20 se manca VIIRS</translation>
    </message>
    <message>
        <source>Use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks. The model was not trained with it; maps made of it say so.</source>
        <translation>Usa VIIRS di NOAA-20 e NOAA-21 dove manca quello di Suomi NPP. Il modello non è stato addestrato con esso; le mappe che ne derivano lo dicono.</translation>
    </message>
    <message>
        <source>Sensors and own products</source>
        <translation>Sensori e propri prodotti</translation>
    </message>
    <message>
        <source>Sensors to look for</source>
        <translation>Sensori da cercare</translation>
    </message>
    <message>
        <source>Tick some to download these alone; without a tick, all are looked for</source>
        <translation>Selezionarne alcuni per scaricare solo quelli; senza selezione si cercano tutti</translation>
    </message>
    <message>
        <source>Add a folder of downloaded products</source>
        <translation>Aggiungere una cartella di prodotti scaricati</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motore di calcolo</translation>
    </message>
    <message>
        <source>SnowGalileo runs in its own Python, separate from that of QGIS. Leave the field empty to find it automatically.</source>
        <translation>SnowGalileo usa un Python proprio, separato da quello di QGIS. Lasciare vuoto il campo per trovarlo automaticamente.</translation>
    </message>
    <message>
        <source>&amp;Python of the engine</source>
        <translation>&amp;Python del motore di calcolo</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pro&amp;va</translation>
    </message>
    <message>
        <source>Start the engine with this Python and show what it finds</source>
        <translation>Avvia il motore di calcolo con questo Python e mostra che cosa trova</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>Risultato della prova</translation>
    </message>
    <message>
        <source>&amp;Model file</source>
        <translation>File del &amp;modello</translation>
    </message>
    <message>
        <source>Snow maps say how &amp;old they are after (days)</source>
        <translation>Le mappe della neve dicono la loro &amp;età dopo (giorni)</translation>
    </message>
    <message>
        <source>In the name of the layer and in its legend</source>
        <translation>Nel nome del layer e nella sua legenda</translation>
    </message>
    <message>
        <source>never</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Cartella</translation>
    </message>
    <message>
        <source>&amp;Clean up…</source>
        <translation>&amp;Ripulisci…</translation>
    </message>
    <message>
        <source>See what the folder holds, and remove what you do not need</source>
        <translation>Vedere che cosa contiene la cartella e rimuovere ciò che non serve</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Limite</translation>
    </message>
    <message>
        <source>After a download, the products used least recently are removed when all take more than this</source>
        <translation>Dopo un download, i prodotti non usati da più tempo vengono rimossi quando tutti insieme superano questa dimensione</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>&amp;Dask scheduler</source>
        <translation>Scheduler &amp;Dask</translation>
    </message>
    <message>
        <source>Address or file of the scheduler of a Dask cluster that builds stacks and maps them. Whoever controls it can run programs on this computer.</source>
        <translation>Indirizzo o file dello scheduler di un cluster Dask che costruisce gli stack e li mappa. Chi lo controlla può eseguire programmi su questo computer.</translation>
    </message>
    <message>
        <source>None: this computer does the work</source>
        <translation>Nessuno: lavora questo computer</translation>
    </message>
    <message>
        <source>Snow map (&amp;GeoTIFF)</source>
        <translation>Mappa della neve (&amp;GeoTIFF)</translation>
    </message>
    <message>
        <source>GeoTIFF of fractional snow cover, 0 to 1, on a 100 m grid</source>
        <translation>GeoTIFF della copertura nevosa frazionaria, da 0 a 1, su una griglia di 100 m</translation>
    </message>
    <message>
        <source>Continue the stopped run</source>
        <translation>Continua l'esecuzione interrotta</translation>
    </message>
    <message>
        <source>Keep what an earlier run into this file has finished</source>
        <translation>Conserva ciò che un'esecuzione precedente in questo file ha finito</translation>
    </message>
    <message>
        <source>Cut the map off at the area</source>
        <translation>Ritaglia la mappa sull'area</translation>
    </message>
    <message>
        <source>Only pixels that touch the area, instead of whole cells of 1 km</source>
        <translation>Solo i pixel che toccano l'area, invece di celle intere di 1 km</translation>
    </message>
    <message>
        <source>&amp;Quality layer</source>
        <translation>Layer di &amp;qualità</translation>
    </message>
    <message>
        <source>Class, age of the last clear view, sensors and clouds for each pixel</source>
        <translation>Classe, età dell'ultima vista libera, sensori e nubi per ogni pixel</translation>
    </message>
    <message>
        <source>Sentinel-2 image of the clearest day</source>
        <translation>Immagine Sentinel-2 del giorno più limpido</translation>
    </message>
    <message>
        <source>To look at beside the map, in true and in short-wave colours; the stack is read once more for it</source>
        <translation>Da guardare accanto alla mappa, in colori reali e a onde corte; per questo lo stack è letto una volta in più</translation>
    </message>
    <message>
        <source>Uncertainty (8 times slower)</source>
        <translation>Incertezza (8 volte più lento)</translation>
    </message>
    <message>
        <source>Average over eight rotations and reflections of each cell; their spread is the uncertainty</source>
        <translation>Media su otto rotazioni e riflessioni di ogni cella; la loro dispersione è l'incertezza</translation>
    </message>
    <message>
        <source>Also map cells shifted by 500 m and blend them; needs a stack of neighbouring cells</source>
        <translation>Mappa anche celle spostate di 500 m e le fonde; richiede uno stack di celle vicine</translation>
    </message>
    <message>
        <source>Strict with missing pixels</source>
        <translation>Rigoroso con i pixel mancanti</translation>
    </message>
    <message>
        <source>Hides every 100 m patch with a missing pixel; the published weights were not trained this way</source>
        <translation>Nasconde ogni riquadro di 100 m con un pixel mancante; i pesi pubblicati non sono stati addestrati così</translation>
    </message>
    <message>
        <source>Also as percent in bytes</source>
        <translation>Anche come percentuale in byte</translation>
    </message>
    <message>
        <source>A second map with 0 to 100, 205 for never seen and 255 for no data, like the Copernicus snow products</source>
        <translation>Una seconda mappa con valori da 0 a 100, 205 per mai visto e 255 per nessun dato, come i prodotti neve Copernicus</translation>
    </message>
    <message>
        <source>Hide inputs</source>
        <translation>Nascondi dati in ingresso</translation>
    </message>
    <message>
        <source>Inputs to hide</source>
        <translation>Dati in ingresso da nascondere</translation>
    </message>
    <message>
        <source>Hides sensors or days from the model and maps what that changes; MODIS includes NDSI and NDVI</source>
        <translation>Nasconde al modello sensori o giorni e mappa che cosa cambia; MODIS comprende NDSI e NDVI</translation>
    </message>
    <message>
        <source>Least share of image</source>
        <translation>Frazione minima di immagine</translation>
    </message>
    <message>
        <source>Automatic condition: a cell of which Sentinel-2 and Landsat show less that day counts as unseen</source>
        <translation>Condizione automatica: una cella di cui Sentinel-2 e Landsat mostrano meno in quel giorno conta come non vista</translation>
    </message>
    <message>
        <source>Automatic condition: a cell with more flagged cloud that day counts as cloudy</source>
        <translation>Condizione automatica: una cella con più nubi segnalate in quel giorno conta come nuvolosa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Ultimo uso</translation>
    </message>
    <message>
        <source>&amp;Not used for at least</source>
        <translation>&amp;Non usato da almeno</translation>
    </message>
    <message>
        <source>Only what &amp;interrupted downloads have left</source>
        <translation>Solo ciò che hanno lasciato gli scaricamenti &amp;interrotti</translation>
    </message>
    <message>
        <source>What is removed</source>
        <translation>Che cosa viene rimosso</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>Main number of the result</source>
        <translation>Valore principale del risultato</translation>
    </message>
    <message>
        <source>Zoom to map</source>
        <translation>Zoom sulla mappa</translation>
    </message>
    <message>
        <source>Show the result on the map</source>
        <translation>Mostra il risultato sulla mappa</translation>
    </message>
    <message>
        <source>Dismiss the result</source>
        <translation>Chiudi il risultato</translation>
    </message>
    <message>
        <source>Hide the result; the layers stay</source>
        <translation>Nasconde il risultato; i layer restano</translation>
    </message>
    <message>
        <source>Open the guide's section about this page</source>
        <translation>Apri la sezione della guida su questa pagina</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aiuto</translation>
    </message>
    <message>
        <source>Test This Computer</source>
        <translation>Prova questo computer</translation>
    </message>
    <message>
        <source>Map three small areas and compare the numbers with stored ones</source>
        <translation>Mappa tre piccole aree e confronta i valori con quelli memorizzati</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Indirizzo</translation>
    </message>
    <message>
        <source>Address of the server of stacks at s3://bucket/name.zarr, such as https://s3.example.org</source>
        <translation>Indirizzo del server degli stack in s3://bucket/nome.zarr, ad esempio https://s3.example.org</translation>
    </message>
    <message>
        <source>That of the environment, else Amazon's</source>
        <translation>Quello dell'ambiente, altrimenti quello di Amazon</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>C&amp;hiavi</translation>
    </message>
    <message>
        <source>Configuration of the kind AWS S3, or Basic with the access key as user name and the secret key as password. Without one, the keys of the environment or of ~/.aws are used.</source>
        <translation>Configurazione di tipo AWS S3, oppure Basic con la chiave di accesso come nome utente e la chiave segreta come password. Senza, valgono le chiavi dell'ambiente o di ~/.aws.</translation>
    </message>
    <message>
        <source>Keys of the object store</source>
        <translation>Chiavi dell'archivio di oggetti</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>P&amp;rova</translation>
    </message>
    <message>
        <source>Ask the store whether it accepts the keys; nothing is written</source>
        <translation>Chiedere all'archivio se accetta le chiavi; non viene scritto nulla</translation>
    </message>
    <message>
        <source>What to learn from</source>
        <translation>Da che cosa apprendere</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>&amp;Parti da</translation>
    </message>
    <message>
        <source>For which sk&amp;y</source>
        <translation>Per quale c&amp;ielo</translation>
    </message>
    <message>
        <source>Trainin&amp;g folder</source>
        <translation>Cartella di addestra&amp;mento</translation>
    </message>
    <message>
        <source>Go on w&amp;ith this training</source>
        <translation>Contin&amp;ua questo addestramento</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprendimento</translation>
    </message>
    <message>
        <source>Model Weights</source>
        <translation>Pesi del modello</translation>
    </message>
    <message>
        <source>For days with</source>
        <translation>Per giorni con</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Su questo computer</translation>
    </message>
    <message>
        <source>Show &amp;all versions</source>
        <translation>Mostra tutte le &amp;versioni</translation>
    </message>
    <message>
        <source>Also repeated trainings, for ensembles, and models for comparison</source>
        <translation>Anche addestramenti ripetuti, per ensemble, e modelli per confronto</translation>
    </message>
    <message>
        <source>State of the download</source>
        <translation>Stato dello scaricamento</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Avanzamento dello scaricamento</translation>
    </message>
    <message>
        <source>Import models from the published zip, a folder or a single file on this computer</source>
        <translation>Importa modelli dallo zip pubblicato, da una cartella o da un singolo file su questo computer</translation>
    </message>
    <message>
        <source>&amp;Published Data…</source>
        <translation>Dati &amp;pubblicati…</translation>
    </message>
    <message>
        <source>Training and test data of the models, and their published accuracy</source>
        <translation>Dati di addestramento e di prova dei modelli e loro accuratezza pubblicata</translation>
    </message>
    <message>
        <source>&amp;Use for Mapping</source>
        <translation>&amp;Usa per mappare</translation>
    </message>
    <message>
        <source>Map snow with the ticked models that are on this computer</source>
        <translation>Mappa la neve con i modelli selezionati presenti su questo computer</translation>
    </message>
    <message>
        <source>Dask scheduler</source>
        <translation>Scheduler Dask</translation>
    </message>
    <message>
        <source>let a Dask cluster do the work: address of its scheduler (tcp://host:8786 or tls://host:8786), or its scheduler file; whoever controls it can run programs here and on the workers</source>
        <translation>affida il lavoro a un cluster Dask: indirizzo del suo scheduler (tcp://host:8786 o tls://host:8786), o il suo file di scheduler; chi lo controlla può eseguire programmi qui e sui worker</translation>
    </message>
    <message>
        <source>cut the map off at the area: pixels that touch it are kept, even those at its edge, and the rest of the 1 km cells is left out</source>
        <translation>ritaglia la mappa sull'area: restano i pixel che la toccano, anche quelli sul bordo, e il resto delle celle di 1 km è omesso</translation>
    </message>
    <message>
        <source>label rasters, snow cover 0..1 at 100 m, or folders of them; named as their stack, or with the day in the name, then on any grid</source>
        <translation>raster di riferimento, copertura nevosa 0..1 a 100 m, o cartelle di essi; con il nome del relativo stack, o con il giorno nel nome, e allora su qualsiasi griglia</translation>
    </message>
    <message>
        <source>folder for weights, log and state</source>
        <translation>cartella per pesi, registro e stato</translation>
    </message>
    <message>
        <source>Folder of the stacks with clouds</source>
        <translation>Cartella degli stack con nubi</translation>
    </message>
    <message>
        <source>twins of the stacks with clouds, of the same file names, for the conditions with clouds</source>
        <translation>gemelli degli stack con nubi, con gli stessi nomi di file, per le condizioni con nubi</translation>
    </message>
    <message>
        <source>Validation stacks</source>
        <translation>Stack di validazione</translation>
    </message>
    <message>
        <source>stacks to validate on, instead of a share of the cells</source>
        <translation>stack su cui validare, invece di una frazione delle celle</translation>
    </message>
    <message>
        <source>Validation labels</source>
        <translation>Riferimenti di validazione</translation>
    </message>
    <message>
        <source>labels of the validation stacks</source>
        <translation>riferimenti degli stack di validazione</translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation>Frazione tenuta da parte</translation>
    </message>
    <message>
        <source>share of the cells held out to validate on</source>
        <translation>frazione delle celle tenuta da parte per la validazione</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Parti da</translation>
    </message>
    <message>
        <source>random, a pre-training folder, an archive of such, an encoder file, or a model file</source>
        <translation>casuale, una cartella di preaddestramento, un archivio di essa, un file di encoder o un file di modello</translation>
    </message>
    <message>
        <source>Model size</source>
        <translation>Dimensione del modello</translation>
    </message>
    <message>
        <source>size of a model that starts from random weights; unless given, tiny, as the published ones; weights to start from have their own</source>
        <translation>dimensione di un modello che parte da pesi casuali; se non indicata, tiny, come quelli pubblicati; i pesi di partenza hanno la propria</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Testa</translation>
    </message>
    <message>
        <source>head of the model; unless given, spatial_mean; a model file to start from has its own</source>
        <translation>testa del modello; se non indicata, spatial_mean; un file del modello di partenza ha la propria</translation>
    </message>
    <message>
        <source>what the model is for: clear or cloudy days, with or without high-resolution images of the day, or all of them mixed</source>
        <translation>a che cosa serve il modello: giorni sereni o nuvolosi, con o senza immagini ad alta risoluzione del giorno, o tutti insieme</translation>
    </message>
    <message>
        <source>Subset of cells</source>
        <translation>Sottoinsieme di celle</translation>
    </message>
    <message>
        <source>train on a random subset of so many cells; 0: all</source>
        <translation>addestra su un sottoinsieme casuale di tante celle; 0: tutte</translation>
    </message>
    <message>
        <source>another number gives another order, split and start</source>
        <translation>un altro numero dà un altro ordine, un'altra suddivisione e un altro inizio</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>passes over the cells</source>
        <translation>passaggi sulle celle</translation>
    </message>
    <message>
        <source>cells in memory at once; a small number saves memory and does not change results</source>
        <translation>celle in memoria contemporaneamente; un numero piccolo risparmia memoria e non cambia i risultati</translation>
    </message>
    <message>
        <source>Cells per step</source>
        <translation>Celle per passo</translation>
    </message>
    <message>
        <source>cells of one step of the optimiser</source>
        <translation>celle di un passo dell'ottimizzatore</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasso di apprendimento</translation>
    </message>
    <message>
        <source>highest learning rate</source>
        <translation>tasso di apprendimento massimo</translation>
    </message>
    <message>
        <source>Last learning rate</source>
        <translation>Ultimo tasso di apprendimento</translation>
    </message>
    <message>
        <source>last learning rate</source>
        <translation>ultimo tasso di apprendimento</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Riscaldamento</translation>
    </message>
    <message>
        <source>share of the epochs in which the learning rate rises</source>
        <translation>frazione delle epoche in cui il tasso di apprendimento sale</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Adam's first decay rate</source>
        <translation>primo tasso di decadimento di Adam</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Adam's second decay rate</source>
        <translation>secondo tasso di decadimento di Adam</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decadimento dei pesi</translation>
    </message>
    <message>
        <source>L2 weight decay</source>
        <translation>decadimento dei pesi L2</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norma del gradiente</translation>
    </message>
    <message>
        <source>largest norm of a gradient</source>
        <translation>norma massima di un gradiente</translation>
    </message>
    <message>
        <source>Drop path</source>
        <translation>Drop path</translation>
    </message>
    <message>
        <source>share of cells that skip a branch of a block</source>
        <translation>frazione di celle che saltano un ramo di un blocco</translation>
    </message>
    <message>
        <source>Sigmoid slope</source>
        <translation>Pendenza della sigmoide</translation>
    </message>
    <message>
        <source>slope of the sigmoid, which training does not change; unless given, 0.5; a model file to start from has its own</source>
        <translation>pendenza della sigmoide, che l'addestramento non cambia; se non indicata, 0.5; un file del modello di partenza ha la propria</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Aumento dati</translation>
    </message>
    <message>
        <source>turn and mirror cells</source>
        <translation>ruota e rifletti le celle</translation>
    </message>
    <message>
        <source>Freeze the encoder</source>
        <translation>Blocca l'encoder</translation>
    </message>
    <message>
        <source>train the head alone</source>
        <translation>addestra solo la testa</translation>
    </message>
    <message>
        <source>Hide days</source>
        <translation>Nascondi giorni</translation>
    </message>
    <message>
        <source>probability that a day of a sensor is hidden at a visit</source>
        <translation>probabilità che un giorno di un sensore sia nascosto a una visita</translation>
    </message>
    <message>
        <source>Hide sensors</source>
        <translation>Nascondi sensori</translation>
    </message>
    <message>
        <source>probability that a sensor is hidden at a visit</source>
        <translation>probabilità che un sensore sia nascosto a una visita</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Finestra</translation>
    </message>
    <message>
        <source>learn from a square of so many 100 m pixels at each visit, which is faster; 0: whole cells</source>
        <translation>apprende da un quadrato di tanti pixel di 100 m a ogni visita, il che è più veloce; 0: celle intere</translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation>Memoria (MB)</translation>
    </message>
    <message>
        <source>memory for prepared cells; those that do not fit are read again at each visit</source>
        <translation>memoria per le celle preparate; quelle che non ci stanno sono rilette a ogni visita</translation>
    </message>
    <message>
        <source>where to train; auto uses the graphics card if there is one</source>
        <translation>dove addestrare; auto usa la scheda grafica se c'è</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on graphics cards and needs less memory</source>
        <translation>formato numerico; bf16 è più veloce sulle schede grafiche e richiede meno memoria</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with all other settings as they were</source>
        <translation>continua l'addestramento nella cartella di output, con tutte le altre impostazioni com'erano</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>a sentence that is written into the weights</source>
        <translation>una frase che viene scritta nei pesi</translation>
    </message>
    <message>
        <source>Epochs of warming up</source>
        <translation>Epoche di riscaldamento</translation>
    </message>
    <message>
        <source>epochs in which the learning rate rises; at most all of them</source>
        <translation>epoche in cui il tasso di apprendimento sale; al massimo tutte</translation>
    </message>
    <message>
        <source>Cells of a step</source>
        <translation>Celle di un passo</translation>
    </message>
    <message>
        <source>cells of a step, which sees them in 4 views; unless given, as published for the size: 128, base 32</source>
        <translation>celle di un passo, che le vede in 4 viste; se non indicato, come pubblicato per la dimensione: 128, base 32</translation>
    </message>
    <message>
        <source>Cells at once</source>
        <translation>Celle contemporanee</translation>
    </message>
    <message>
        <source>cells at once on the device; 0: the whole batch; a small number saves memory and changes only the rounding and the random skipping of branches</source>
        <translation>celle contemporaneamente sul dispositivo; 0: l'intero lotto; un numero piccolo risparmia memoria e cambia solo l'arrotondamento e il salto casuale dei rami</translation>
    </message>
    <message>
        <source>highest learning rate, at the end of the warm-up; unless given, as published for the size: 0.003, base 0.0001</source>
        <translation>tasso di apprendimento massimo, alla fine del riscaldamento; se non indicato, come pubblicato per la dimensione: 0.003, base 0.0001</translation>
    </message>
    <message>
        <source>another number gives another order, start and masks</source>
        <translation>un altro numero dà un altro ordine, un altro inizio e altre maschere</translation>
    </message>
    <message>
        <source>number format; bf16 is faster on recent graphics cards</source>
        <translation>formato numerico; bf16 è più veloce sulle schede grafiche recenti</translation>
    </message>
    <message>
        <source>weight decay of AdamW; unless given, as published for the size: tiny 0.01, nano 0.02, base 0.03</source>
        <translation>decadimento dei pesi di AdamW; se non indicato, come pubblicato per la dimensione: tiny 0.01, nano 0.02, base 0.03</translation>
    </message>
    <message>
        <source>folder for encoder, decoder and state after the last epoch (last), and copies after the first and every 50 epochs (epoch_0, epoch_50, ...)</source>
        <translation>cartella per encoder, decoder e stato dopo l'ultima epoca (last), e copie dopo la prima e ogni 50 epoche (epoch_0, epoch_50, ...)</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Dimensione della rete</translation>
    </message>
    <message>
        <source>size of the network; the published one is tiny, nano is for trials</source>
        <translation>dimensione della rete; quella pubblicata è tiny, nano è per prove</translation>
    </message>
    <message>
        <source>go on with the training in the output folder, with the same stacks and settings</source>
        <translation>continua l'addestramento nella cartella di output, con gli stessi stack e le stesse impostazioni</translation>
    </message>
    <message>
        <source>Train or test</source>
        <translation>Addestramento o test</translation>
    </message>
    <message>
        <source>scenes of the published split</source>
        <translation>scene della suddivisione pubblicata</translation>
    </message>
    <message>
        <source>Largest time difference (hours)</source>
        <translation>Massima differenza di tempo (ore)</translation>
    </message>
    <message>
        <source>largest time between the Sentinel-1 and the Sentinel-2 image, in hours</source>
        <translation>massima differenza di tempo tra l'immagine Sentinel-1 e quella Sentinel-2, in ore</translation>
    </message>
    <message>
        <source>Cloud limit (percent)</source>
        <translation>Limite di nubi (percento)</translation>
    </message>
    <message>
        <source>pixels of a higher cloud probability have no value; 40 as in the data set's own reader</source>
        <translation>i pixel con maggiore probabilità di nube non hanno valore; 40 come nel lettore del dataset</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>files that are read at the same time</source>
        <translation>file letti contemporaneamente</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>Rileggi tutto</translation>
    </message>
    <message>
        <source>also read files that an earlier run has read</source>
        <translation>leggi anche i file letti da un'esecuzione precedente</translation>
    </message>
    <message>
        <source>Only labelled cells</source>
        <translation>Solo celle etichettate</translation>
    </message>
    <message>
        <source>only cells that have a label</source>
        <translation>solo celle che hanno un'etichetta</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Prime</translation>
    </message>
    <message>
        <source>at most this many, in the order of the store; 0: all</source>
        <translation>al massimo questo numero, nell'ordine della cartella; 0: tutte</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>A caso</translation>
    </message>
    <message>
        <source>this many, chosen at random; 0: all</source>
        <translation>questo numero, scelte a caso; 0: tutte</translation>
    </message>
    <message>
        <source>of the random choice</source>
        <translation>della scelta a caso</translation>
    </message>
    <message>
        <source>Daily snow report of my catchments</source>
        <translation>Bollettino quotidiano della neve dei miei bacini</translation>
    </message>
    <message>
        <source>Example models</source>
        <translation>Modelli di esempio</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>Bacini idrografici</translation>
    </message>
    <message>
        <source>Folder of stacks</source>
        <translation>Cartella di stack</translation>
    </message>
    <message>
        <source>Table of snow lines</source>
        <translation>Tabella dei limiti della neve</translation>
    </message>
    <message>
        <source>Table of catchments</source>
        <translation>Tabella dei bacini</translation>
    </message>
    <message>
        <source>Snow cover by basin</source>
        <translation>Copertura nevosa per bacino</translation>
    </message>
    <message>
        <source>Maps fractional snow cover where the basins are and adds to each basin the number of pixels with data (fsc_count) and their mean snow cover (fsc_mean, 0 to 1).</source>
        <translation>Mappa la copertura nevosa frazionaria dove si trovano i bacini e aggiunge a ciascuno il numero di pixel con dati (fsc_count) e la loro copertura nevosa media (fsc_mean, da 0 a 1).</translation>
    </message>
    <message>
        <source>Mean fractional snow cover of each basin on one day.</source>
        <translation>Copertura nevosa frazionaria media di ogni bacino in un giorno.</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>Bacini</translation>
    </message>
    <message>
        <source>Basins with snow cover</source>
        <translation>Bacini con copertura nevosa</translation>
    </message>
    <message>
        <source>wrong number of bands</source>
        <translation>numero di bande errato</translation>
    </message>
    <message>
        <source>wrong shape or data type</source>
        <translation>forma o tipo di dati errati</translation>
    </message>
    <message>
        <source>file truncated or unreadable</source>
        <translation>file troncato o illeggibile</translation>
    </message>
    <message>
        <source>dataset missing</source>
        <translation>manca un insieme di dati</translation>
    </message>
    <message>
        <source>not-a-number or infinite values</source>
        <translation>valori non numerici o infiniti</translation>
    </message>
    <message>
        <source>mask values other than 0 and 1</source>
        <translation>valori di maschera diversi da 0 e 1</translation>
    </message>
    <message>
        <source>prediction day unknown</source>
        <translation>giorno della mappa sconosciuto</translation>
    </message>
    <message>
        <source>location unknown or out of range</source>
        <translation>posizione sconosciuta o fuori intervallo</translation>
    </message>
    <message>
        <source>file is not what its name says</source>
        <translation>il file non è ciò che dice il suo nome</translation>
    </message>
    <message>
        <source>no stack found</source>
        <translation>nessuno stack trovato</translation>
    </message>
    <message>
        <source>no cell for this day or area</source>
        <translation>nessuna cella per questo giorno o quest'area</translation>
    </message>
    <message>
        <source>raster smaller than one cell</source>
        <translation>raster più piccolo di una cella</translation>
    </message>
    <message>
        <source>coordinate system or pixel size not usable</source>
        <translation>sistema di coordinate o dimensione dei pixel non utilizzabile</translation>
    </message>
    <message>
        <source>several prediction days</source>
        <translation>più giorni</translation>
    </message>
    <message>
        <source>no input could be used</source>
        <translation>nessun dato in ingresso utilizzabile</translation>
    </message>
    <message>
        <source>values out of range after normalisation</source>
        <translation>valori fuori intervallo dopo la normalizzazione</translation>
    </message>
    <message>
        <source>two cells for the same place and day</source>
        <translation>due celle per lo stesso luogo e giorno</translation>
    </message>
    <message>
        <source>file states what a stack cannot hold</source>
        <translation>il file indica ciò che uno stack non può contenere</translation>
    </message>
    <message>
        <source>stacks of few and of all sensors at once</source>
        <translation>stack di pochi e di tutti i sensori insieme</translation>
    </message>
    <message>
        <source>SEN12TP metadata not usable</source>
        <translation>metadati di SEN12TP non utilizzabili</translation>
    </message>
    <message>
        <source>not SEN12TP scenes</source>
        <translation>non sono scene SEN12TP</translation>
    </message>
    <message>
        <source>stack without label, or label without stack</source>
        <translation>stack senza riferimento o riferimento senza stack</translation>
    </message>
    <message>
        <source>label not on the grid of its stack</source>
        <translation>riferimento non sulla griglia del suo stack</translation>
    </message>
    <message>
        <source>several labels for one cell</source>
        <translation>più riferimenti per una cella</translation>
    </message>
    <message>
        <source>no labelled cell left</source>
        <translation>nessuna cella con riferimento rimasta</translation>
    </message>
    <message>
        <source>no label found</source>
        <translation>nessun riferimento trovato</translation>
    </message>
    <message>
        <source>label or map unreadable</source>
        <translation>riferimento o mappa illeggibile</translation>
    </message>
    <message>
        <source>day of a label or map unknown</source>
        <translation>giorno di un riferimento o di una mappa sconosciuto</translation>
    </message>
    <message>
        <source>meaning of the label's values ambiguous</source>
        <translation>significato ambiguo dei valori del riferimento</translation>
    </message>
    <message>
        <source>label values out of range</source>
        <translation>valori del riferimento fuori intervallo</translation>
    </message>
    <message>
        <source>label without valid pixel</source>
        <translation>riferimento senza pixel validi</translation>
    </message>
    <message>
        <source>no map for any label</source>
        <translation>nessuna mappa per i riferimenti</translation>
    </message>
    <message>
        <source>no pixel to compare</source>
        <translation>nessun pixel da confrontare</translation>
    </message>
    <message>
        <source>label or map grid not usable</source>
        <translation>griglia del riferimento o della mappa non utilizzabile</translation>
    </message>
    <message>
        <source>not a snow map</source>
        <translation>non è una mappa della neve</translation>
    </message>
    <message>
        <source>not the layer that is compared</source>
        <translation>non è il layer che si confronta</translation>
    </message>
    <message>
        <source>model file not found</source>
        <translation>file del modello non trovato</translation>
    </message>
    <message>
        <source>model file unreadable or unsafe</source>
        <translation>file del modello illeggibile o non sicuro</translation>
    </message>
    <message>
        <source>model weights do not fit</source>
        <translation>i pesi del modello non corrispondono</translation>
    </message>
    <message>
        <source>model size unknown</source>
        <translation>dimensione del modello sconosciuta</translation>
    </message>
    <message>
        <source>model weights not finite</source>
        <translation>pesi del modello non finiti</translation>
    </message>
    <message>
        <source>training cannot go on from here</source>
        <translation>l'addestramento non può continuare da qui</translation>
    </message>
    <message>
        <source>training went astray</source>
        <translation>l'addestramento è andato fuori strada</translation>
    </message>
    <message>
        <source>product unreadable or truncated</source>
        <translation>prodotto illeggibile o troncato</translation>
    </message>
    <message>
        <source>wrong product level or values</source>
        <translation>livello o valori del prodotto errati</translation>
    </message>
    <message>
        <source>metadata missing or contradictory</source>
        <translation>metadati mancanti o contraddittori</translation>
    </message>
    <message>
        <source>another version of the product is used</source>
        <translation>si usa un'altra versione del prodotto</translation>
    </message>
    <message>
        <source>products of other places</source>
        <translation>prodotti di altri luoghi</translation>
    </message>
    <message>
        <source>product not usable in this form</source>
        <translation>prodotto non utilizzabile in questa forma</translation>
    </message>
    <message>
        <source>parts of the product that show other areas</source>
        <translation>parti del prodotto mostrano altre aree</translation>
    </message>
    <message>
        <source>needed hours missing</source>
        <translation>mancano ore necessarie</translation>
    </message>
    <message>
        <source>not a region store</source>
        <translation>non è un archivio di regione</translation>
    </message>
    <message>
        <source>region store of another area</source>
        <translation>archivio di regione di un'altra area</translation>
    </message>
    <message>
        <source>region store damaged</source>
        <translation>archivio di regione danneggiato</translation>
    </message>
    <message>
        <source>region store changed while it was read</source>
        <translation>archivio regionale modificato durante la lettura</translation>
    </message>
    <message>
        <source>no such bucket</source>
        <translation>bucket inesistente</translation>
    </message>
    <message>
        <source>access to an object store denied</source>
        <translation>accesso all'archivio di oggetti negato</translation>
    </message>
    <message>
        <source>object store not reachable</source>
        <translation>archivio di oggetti non raggiungibile</translation>
    </message>
    <message>
        <source>clock wrong</source>
        <translation>orologio sbagliato</translation>
    </message>
    <message>
        <source>object store without conditional writes</source>
        <translation>archivio di oggetti senza scrittura condizionale</translation>
    </message>
    <message>
        <source>not possible in an object store</source>
        <translation>non possibile in un archivio di oggetti</translation>
    </message>
    <message>
        <source>not a packed store</source>
        <translation>non è un archivio compattato</translation>
    </message>
    <message>
        <source>packed store damaged</source>
        <translation>archivio compattato danneggiato</translation>
    </message>
    <message>
        <source>archive unreadable</source>
        <translation>archivio illeggibile</translation>
    </message>
    <message>
        <source>member of an archive refused</source>
        <translation>elemento di un archivio rifiutato</translation>
    </message>
    <message>
        <source>other data of the same name</source>
        <translation>altri dati con lo stesso nome</translation>
    </message>
    <message>
        <source>not in the published record</source>
        <translation>non presente nella pubblicazione</translation>
    </message>
    <message>
        <source>nothing left to use</source>
        <translation>nulla di utilizzabile rimasto</translation>
    </message>
    <message>
        <source>list of checksums not usable</source>
        <translation>elenco di checksum non utilizzabile</translation>
    </message>
    <message>
        <source>no snow cover raster of these days</source>
        <translation>nessun raster di copertura nevosa di questi giorni</translation>
    </message>
    <message>
        <source>two rasters of one day</source>
        <translation>due raster dello stesso giorno</translation>
    </message>
    <message>
        <source>rasters on different pixels</source>
        <translation>raster con pixel diversi</translation>
    </message>
    <message>
        <source>series longer than a year</source>
        <translation>serie più lunga di un anno</translation>
    </message>
    <message>
        <source>point outside the map</source>
        <translation>punto fuori dalla mappa</translation>
    </message>
    <message>
        <source>polygon layer not usable</source>
        <translation>layer di poligoni non utilizzabile</translation>
    </message>
    <message>
        <source>feature is no polygon</source>
        <translation>l'elemento non è un poligono</translation>
    </message>
    <message>
        <source>terrain model not usable</source>
        <translation>modello del terreno non utilizzabile</translation>
    </message>
    <message>
        <source>land cover not usable</source>
        <translation>copertura del suolo non utilizzabile</translation>
    </message>
    <message>
        <source>tree cover density not usable</source>
        <translation>densità della copertura arborea non utilizzabile</translation>
    </message>
    <message>
        <source>stations not usable</source>
        <translation>stazioni non utilizzabili</translation>
    </message>
    <message>
        <source>meaning of the stations' values ambiguous</source>
        <translation>significato ambiguo dei valori delle stazioni</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>nulla da confrontare</translation>
    </message>
    <message>
        <source>different quantities of snow cover</source>
        <translation>grandezze diverse di copertura nevosa</translation>
    </message>
    <message>
        <source>layout template not usable</source>
        <translation>modello di layout non utilizzabile</translation>
    </message>
    <message>
        <source>pictures of an animation not usable</source>
        <translation>immagini di un'animazione non utilizzabili</translation>
    </message>
    <message>
        <source>snow cover on the ground is an estimate</source>
        <translation>la copertura nevosa al suolo è una stima</translation>
    </message>
    <message>
        <source>weights of another condition used</source>
        <translation>usati pesi di un'altra condizione</translation>
    </message>
    <message>
        <source>device not available</source>
        <translation>dispositivo non disponibile</translation>
    </message>
    <message>
        <source>device out of memory</source>
        <translation>memoria del dispositivo esaurita</translation>
    </message>
    <message>
        <source>self-test failed</source>
        <translation>autodiagnosi non riuscita</translation>
    </message>
    <message>
        <source>server not reachable</source>
        <translation>server non raggiungibile</translation>
    </message>
    <message>
        <source>server does not give the file</source>
        <translation>il server non fornisce il file</translation>
    </message>
    <message>
        <source>server gives no parts of files</source>
        <translation>il server non fornisce parti di file</translation>
    </message>
    <message>
        <source>archive unreadable or unsafe</source>
        <translation>archivio illeggibile o non sicuro</translation>
    </message>
    <message>
        <source>download damaged</source>
        <translation>download danneggiato</translation>
    </message>
    <message>
        <source>no such weights</source>
        <translation>questi pesi non esistono</translation>
    </message>
    <message>
        <source>other weights of the same name</source>
        <translation>altri pesi con lo stesso nome</translation>
    </message>
    <message>
        <source>address not allowed</source>
        <translation>indirizzo non consentito</translation>
    </message>
    <message>
        <source>service not reachable</source>
        <translation>servizio non raggiungibile</translation>
    </message>
    <message>
        <source>login refused</source>
        <translation>accesso rifiutato</translation>
    </message>
    <message>
        <source>terms or access missing</source>
        <translation>mancano condizioni o accesso</translation>
    </message>
    <message>
        <source>limit of a service used up</source>
        <translation>limite di un servizio esaurito</translation>
    </message>
    <message>
        <source>product or collection gone</source>
        <translation>prodotto o raccolta non più disponibile</translation>
    </message>
    <message>
        <source>unexpected answer of a service</source>
        <translation>risposta inattesa di un servizio</translation>
    </message>
    <message>
        <source>downloaded file damaged</source>
        <translation>file scaricato danneggiato</translation>
    </message>
    <message>
        <source>nothing found online</source>
        <translation>nulla trovato online</translation>
    </message>
    <message>
        <source>too little space for products</source>
        <translation>spazio insufficiente per i prodotti</translation>
    </message>
    <message>
        <source>address of a service not allowed</source>
        <translation>indirizzo di un servizio non consentito</translation>
    </message>
    <message>
        <source>output cannot be written</source>
        <translation>l'output non può essere scritto</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>disco pieno</translation>
    </message>
    <message>
        <source>output is an input</source>
        <translation>l'output è un input</translation>
    </message>
    <message>
        <source>two outputs of one name</source>
        <translation>due output con lo stesso nome</translation>
    </message>
    <message>
        <source>output is being written by another job</source>
        <translation>un altro processo sta scrivendo l'output</translation>
    </message>
    <message>
        <source>output was taken over by another job</source>
        <translation>output ripreso da un'altra operazione</translation>
    </message>
    <message>
        <source>area not usable</source>
        <translation>area non utilizzabile</translation>
    </message>
    <message>
        <source>area empty or crossing itself</source>
        <translation>area vuota o che si interseca</translation>
    </message>
    <message>
        <source>area too large</source>
        <translation>area troppo grande</translation>
    </message>
    <message>
        <source>area near a pole</source>
        <translation>area vicina a un polo</translation>
    </message>
    <message>
        <source>grid is no UTM zone near the area</source>
        <translation>la griglia non è una zona UTM vicina all'area</translation>
    </message>
    <message>
        <source>no product of the area and days</source>
        <translation>nessun prodotto dell'area e dei giorni</translation>
    </message>
    <message>
        <source>Sentinel-1 without terrain</source>
        <translation>Sentinel-1 senza terreno</translation>
    </message>
    <message>
        <source>a reading process was ended</source>
        <translation>un processo di lettura è stato terminato</translation>
    </message>
    <message>
        <source>job not valid</source>
        <translation>processo non valido</translation>
    </message>
    <message>
        <source>job cancelled</source>
        <translation>processo annullato</translation>
    </message>
    <message>
        <source>unfinished run cannot be continued</source>
        <translation>l'esecuzione incompiuta non può continuare</translation>
    </message>
    <message>
        <source>place or season unlike the training and test data</source>
        <translation>luogo o stagione diversi dai dati di addestramento e prova</translation>
    </message>
    <message>
        <source>few inputs of one day</source>
        <translation>pochi dati di un solo giorno</translation>
    </message>
    <message>
        <source>no satellite image</source>
        <translation>nessuna immagine satellitare</translation>
    </message>
    <message>
        <source>no engine installed</source>
        <translation>nessun motore di calcolo installato</translation>
    </message>
    <message>
        <source>engine does not start</source>
        <translation>il motore di calcolo non si avvia</translation>
    </message>
    <message>
        <source>engine stopped unexpectedly</source>
        <translation>il motore di calcolo si è fermato inaspettatamente</translation>
    </message>
    <message>
        <source>engine and plugin do not match</source>
        <translation>motore di calcolo e plugin non corrispondono</translation>
    </message>
    <message>
        <source>engine library missing</source>
        <translation>manca una libreria del motore di calcolo</translation>
    </message>
    <message>
        <source>no Python for the engine</source>
        <translation>nessun Python per il motore di calcolo</translation>
    </message>
    <message>
        <source>package index not reachable</source>
        <translation>indice dei pacchetti non raggiungibile</translation>
    </message>
    <message>
        <source>download is not the file of the lock</source>
        <translation>il download non è il file previsto</translation>
    </message>
    <message>
        <source>a web page in place of a file</source>
        <translation>una pagina web al posto di un file</translation>
    </message>
    <message>
        <source>file not offered</source>
        <translation>file non offerto</translation>
    </message>
    <message>
        <source>folder cannot be written</source>
        <translation>la cartella non è scrivibile</translation>
    </message>
    <message>
        <source>file held by another program</source>
        <translation>file trattenuto da un altro programma</translation>
    </message>
    <message>
        <source>another installation is running</source>
        <translation>un'altra installazione è in corso</translation>
    </message>
    <message>
        <source>certificate not accepted</source>
        <translation>certificato non accettato</translation>
    </message>
    <message>
        <source>proxy refuses</source>
        <translation>il proxy rifiuta</translation>
    </message>
    <message>
        <source>installed engine does not work</source>
        <translation>il motore di calcolo installato non funziona</translation>
    </message>
    <message>
        <source>bundle not usable</source>
        <translation>pacchetto non utilizzabile</translation>
    </message>
    <message>
        <source>system not supported</source>
        <translation>sistema non supportato</translation>
    </message>
    <message>
        <source>libraries could not be installed</source>
        <translation>impossibile installare le librerie</translation>
    </message>
    <message>
        <source>nothing to install with</source>
        <translation>nulla con cui installare</translation>
    </message>
    <message>
        <source>scheduler not reachable</source>
        <translation>scheduler non raggiungibile</translation>
    </message>
    <message>
        <source>no worker to work with</source>
        <translation>nessun worker disponibile</translation>
    </message>
    <message>
        <source>worker refused</source>
        <translation>worker rifiutato</translation>
    </message>
    <message>
        <source>work that ends its workers</source>
        <translation>lavoro che termina i suoi worker</translation>
    </message>
    <message>
        <source>watch file not usable</source>
        <translation>file di sorveglianza non utilizzabile</translation>
    </message>
    <message>
        <source>days of a watched area not mapped</source>
        <translation>giorni di un'area sorvegliata non mappati</translation>
    </message>
    <message>
        <source>unexpected error</source>
        <translation>errore imprevisto</translation>
    </message>
</context>
</TS>
