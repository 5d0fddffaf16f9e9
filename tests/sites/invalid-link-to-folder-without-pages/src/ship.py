print("ship")
