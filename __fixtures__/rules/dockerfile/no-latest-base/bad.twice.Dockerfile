FROM localhost:5000/harbour
FROM localhost:5000/harbour
